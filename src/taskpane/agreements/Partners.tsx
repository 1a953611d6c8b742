import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PartnerOverview } from "../../domain/partner-overview.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { Empty } from "./Empty.tsx";
import { PartnerDetails } from "./PartnerDetails.tsx";
import { useAgreements } from "./agreements-context.ts";

/** More partners than these are easier to search than to scroll through. */
const MANY = 12;

/** Every partner, one line each; behind it everything the workbook says of it. */
export function Partners() {
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useStyles();
  const [sought, setSought] = useState("");
  const { partners } = overview;
  if (partners.length === 0) return <Empty />;
  const wanted = sought.trim().toLocaleLowerCase();
  const found = partners.filter(({ partner }) => partner.toLocaleLowerCase().includes(wanted));
  return (
    <>
      {partners.length > MANY && (
        <Input
          className={styles.search}
          type="search"
          aria-label={a.partners.filter}
          placeholder={a.partners.filter}
          value={sought}
          onChange={(_, data) => setSought(data.value)}
        />
      )}
      <p className={text.quiet} role={wanted ? "status" : undefined}>
        {a.partners.found(found.length)}
      </p>
      {/* What was sought starts the list anew. */}
      <LongList key={wanted} items={found}>
        {(partner) => (
          <li key={partner.key}>
            <Partner partner={partner} />
          </li>
        )}
      </LongList>
    </>
  );
}

function Partner({ partner }: { readonly partner: PartnerOverview }) {
  const { a } = useAgreements();
  const [isOpen, setOpen] = useState(false);
  const { agreements } = partner;
  const standing = (["runs", "ahead", "over"] as const).find((each) =>
    agreements.some(({ stands }) => stands === each),
  );
  const summary =
    agreements.length === 0
      ? a.partners.noAgreement
      : [a.partners.agreements(agreements.length), standing && a.partners.stands[standing]].filter(Boolean).join(", ");
  return (
    <Disclosure strong label={`${partner.partner}: ${summary}`} isOpen={isOpen} onToggle={setOpen}>
      <PartnerDetails partner={partner} />
    </Disclosure>
  );
}

const useStyles = makeStyles({ search: { width: "100%", marginBottom: tokens.spacingVerticalXS } });
