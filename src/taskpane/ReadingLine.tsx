import { makeStyles, tokens } from "@fluentui/react-components";

/** A line along the top while the sheet is read. The words that go with it are in the live region. */
export default function ReadingLine() {
  return <div aria-hidden className={useStyles().line} />;
}

const useStyles = makeStyles({
  line: {
    position: "fixed",
    top: 0,
    left: 0,
    width: "100%",
    height: "2px",
    backgroundColor: tokens.colorBrandBackground,
    transformOrigin: "left",
    animationName: { from: { transform: "scaleX(0)" }, to: { transform: "scaleX(1)" } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    animationTimingFunction: tokens.curveEasyEase,
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});
