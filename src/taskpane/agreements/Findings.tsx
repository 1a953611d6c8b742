import { useId, useState } from "react";
import type { FindingGroup } from "../../domain/finding.ts";
import { describe } from "../../review/describe.ts";
import { severityWord } from "../../review/severity-word.ts";
import { NotRead } from "../check/NotRead.tsx";
import { Why } from "../check/Why.tsx";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure, DisclosureButton } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** Where there is no follow-up to check, what the checks of the register say is said here. */
export function Findings() {
  const { t } = useScreen();
  const { overview } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const [isOpen, setOpen] = useState(false);
  const { groups, problems } = overview;
  const toLookAt = groups.filter(({ main }) => main.severity !== "info");
  const notes = groups.filter(({ main }) => main.severity === "info");
  return (
    <>
      {toLookAt.length > 0 && (
        <section className={styles.section}>
          <h3 className={text.subheading}>{t.findings.heading(toLookAt.length)}</h3>
          <Items groups={toLookAt} />
        </section>
      )}
      {notes.length > 0 && (
        <Disclosure
          strong
          mark={<SeverityMark severity="info" />}
          label={t.findings.forInformation(notes.length)}
          isOpen={isOpen}
          onToggle={setOpen}
        >
          <Items groups={notes} />
        </Disclosure>
      )}
      <NotRead problems={problems} />
    </>
  );
}

const Items = ({ groups }: { readonly groups: readonly FindingGroup[] }) => (
  <LongList items={groups}>
    {(group) => <Item key={`${group.main.check} ${group.main.partner} ${group.main.place.address}`} group={group} />}
  </LongList>
);

function Item({ group: { main, facets } }: { readonly group: FindingGroup }) {
  const { t, show } = useScreen();
  const words = useWords();
  const styles = useAgreementStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const said = describe(main, words, show);
  const who = main.partner ?? said.title;
  return (
    <li className={styles.item}>
      <p className={styles.severity}>
        <SeverityMark severity={main.severity} /> {severityWord(main.severity, t.language)}
      </p>
      <p className={styles.what}>{who}</p>
      <p className={styles.body}>{said.sentence}</p>
      <div className={styles.actions}>
        <CellLink place={main.place} />
        <DisclosureButton
          label={t.findings.why}
          fullLabel={t.findings.whyWho(who)}
          isOpen={isOpen}
          onToggle={setOpen}
          controls={id}
        />
      </div>
      {isOpen && (
        <div id={id}>
          <Why said={said} facets={facets} />
        </div>
      )}
    </li>
  );
}
