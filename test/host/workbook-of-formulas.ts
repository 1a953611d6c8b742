/**
 * One formula of ours over some rows, and the same figures by plain spreadsheet formulas.
 * In `plain` and `args`, `{r}` is the row; dates are text and become serials in the cells.
 */
export interface Sheet {
  /** Id, and what is tried where a formula stands on several sheets. */
  readonly name: string;
  readonly id: string;
  /** Cells from A2; row 1 is left for headers. */
  readonly cells: readonly (readonly (number | string | null)[])[];
  /** Arguments by columns (`A`, `B:C`), a fixed range (`$H$2:$K$2`), or a value. */
  readonly args: readonly (string | number | { readonly value: string | number })[];
  /** One plain formula for each column of the result. */
  readonly plain: readonly string[];
  /** The plain column is what the rule says and not a computation: a constant, or a choice among constants. */
  readonly isStated?: true;
}

/** Months up to a day and from a day, part months by days: the twelfths of a controller, in plain formulas. */
const to = (day: string) => `(YEAR(${day})*12+MONTH(${day})+DAY(${day})/DAY(EOMONTH(${day},0)))`;
const from = (day: string) => `(YEAR(${day})*12+MONTH(${day})+(DAY(${day})-1)/DAY(EOMONTH(${day},0)))`;
const months = (start: string, end: string) => `MAX(0,${to(end)}-${from(start)})`;
const elapsed = (start: string, end: string, asOf: string) =>
  `IF(${asOf}<${start},0,${months(start, `MIN(${asOf},${end})`)})`;
const expected = (agreed: string, start: string, end: string, asOf: string) =>
  `${agreed}*${elapsed(start, end, asOf)}/${months(start, end)}`;

const PARTNERS = [
  [4240, 1060, 441, 401.5],
  [1840.75, 920, 0, 0],
  [1620, 810, 255, null],
  [350.1, 175.05, 0.1, 0.2],
  [0.3, 0.1, 0.1, 0.1],
  [12_345_678.9, 9_876_543.21, 1_111_111.11, 2_222_222.22],
] as const;

const PERIODS = [
  [4240, 1031, "2019-01-01", "2019-12-31", "2019-03-31"],
  [1620, 255, "2019-01-01", "2019-12-31", "2019-04-30"],
  [1000, 90.5, "2024-02-15", "2025-01-31", "2024-02-29"],
  [777.77, 333.33, "2023-07-01", "2025-06-30", "2024-12-15"],
  [500, 500, "2019-01-01", "2019-06-30", "2020-01-01"],
  [1200, 10, "2019-03-10", "2019-11-20", "2019-11-19"],
] as const;

/** The days of each quarter's end do not matter here: each agreement starts on the first of a month and lasts a year. */
const WEIGHTED = [
  [1000, 390, "2019-01-01", "2019-12-31", "2019-03-31", 0.4, 0.2, 0.2, 0.2],
  [1620, 255, "2019-01-01", "2019-12-31", "2019-05-31", 0.4, 0.2, 0.2, 0.2],
  [900, 100, "2019-04-01", "2020-03-31", "2019-12-31", 0.4, 0.2, 0.2, 0.2],
] as const;
const weighted = (agreed: string, start: string, end: string, asOf: string) =>
  `${agreed}*(${["$F$2", "$G$2", "$H$2", "$I$2"]
    .map((weight, index) => `${weight}*MIN(1,MAX(0,${elapsed(start, end, asOf)}/3-${index}))`)
    .join("+")})`;

const MODELS = ["halvårsvis", "quarterly", "månadsvis i förskott", "monthly in arrears", "up front"];
const PLANS = MODELS.flatMap((model) =>
  (
    [
      [1800, "2019-01-01", "2019-12-31", "2019-04-30"],
      [1000, "2019-01-01", "2019-12-31", "2019-06-15"],
      [1200, "2019-03-01", "2020-02-29", "2019-12-31"],
      [900, "2019-01-01", "2019-12-31", "2018-12-31"],
    ] as const
  ).map((row) => [model, ...row]),
);
const monthIndex = (day: string) => `(YEAR(${day})*12+MONTH(${day}))`;
const begun = `(${monthIndex("E{r}")}-${monthIndex("C{r}")}+1)`;
const plan =
  `IF(E{r}<C{r},0,B{r}*IF(A{r}="up front",1,IF(A{r}="halvårsvis",(1+(E{r}>=DATE(YEAR(C{r}),MONTH(C{r})+5,15)))/2,` +
  `IF(A{r}="quarterly",MIN(4,INT((${begun}-1)/3)+1)/4,IF(A{r}="månadsvis i förskott",MIN(12,${begun})/12,` +
  `MAX(0,MIN(12,${monthIndex("(E{r}+1)")}-${monthIndex("C{r}")}-1))/12)))))`;

const SPLITS = [
  [4240, 1060, "2019-04-30", 1031, "2019-03-31", "2019-01-01", "2019-12-31", 1060],
  [1840, 920, "2019-04-30", 441, "2019-03-31", "2019-01-01", "2019-12-31", 900],
  [350.5, 175.25, "2019-05-15", 0, "2019-03-31", "2019-01-01", "2019-12-31", 200],
  [1000, 700, "2024-08-31", 450.45, "2024-07-10", "2024-02-15", "2025-01-31", 500],
] as const;
const carriedOn = `D{r}*${elapsed("F{r}", "G{r}", "C{r}")}/${elapsed("F{r}", "G{r}", "E{r}")}`;
const expectedAtPaid = expected("A{r}", "F{r}", "G{r}", "C{r}");

const TRANCHES = [
  [900, 700, 450, 0.7, "reduce"],
  [810, 480.5, 810, 0.7, "reduce"],
  [175, 0, 175, 0.7, "reduce"],
  [1000, 600, 500, 0.7, "shortfall"],
  [1000, 100, 500, 0.8, "shortfall"],
  [1000, 899.99, 500, 0.9, "none"],
  [1000, 900, 500, 0.9, "none"],
] as const;
const CLAWBACKS = [
  [900, 900, 756, 0, 0],
  [900, 950, 1000, 0, 0],
  [900, 900, 756, 100, 0],
  [900, 900, 850, 0, 50],
  [900, 900, 849.99, 0, 50],
  [900, 500, 700, 0, 0],
] as const;

const OVERVIEW = [
  ["Norra IF", 4240, 1060, 1031],
  ["Södra kulturföreningen", 1840, 920, 441],
  ["Östra klubben", 1620, 810, 255],
  ["Västra Folkets Hus", 340, 170, 0],
  ["Lyktan", 920, 460, 196],
] as const;
const HEADERS = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4 2019", "Kostnader Kv1"];
const TABLE = "$A$1:$D$6";

/** A partner's finding by the thresholds of the catalogue: nothing reported after a quarter, then both share and amount. */
const variance = "(B{r}/4-D{r})";
const verdict =
  `IF(AND(D{r}=0,C{r}>=1),"Utred",IF(AND(${variance}>=100,${variance}/(B{r}/4)>=0.25),"Utred",` +
  `IF(AND(${variance}>=25,${variance}/(B{r}/4)>=0.1),"Följ upp","")))`;

/** Ten digits in A; weights 2, 1, 2, 1 … with the digits of each product added, divisible by ten. */
const luhn =
  'IF(MOD(SUMPRODUCT(INT(MID(A{r},{1,2,3,4,5,6,7,8,9,10},1)*{2,1,2,1,2,1,2,1,2,1}/10)+MOD(MID(A{r},{1,2,3,4,5,6,7,8,9,10},1)*{2,1,2,1,2,1,2,1,2,1},10)),10)=0,LEFT(A{r},6)&"-"&RIGHT(A{r},4),"#VALUE!")';

export const SHEETS: readonly Sheet[] = [
  { name: "CASHHELD", id: "CASHHELD", cells: PARTNERS, args: ["B", "C:D"], plain: ["=B{r}-SUM(C{r}:D{r})"] },
  { name: "UNSPENT", id: "UNSPENT", cells: PARTNERS, args: ["A", "C:D"], plain: ["=A{r}-SUM(C{r}:D{r})"] },
  { name: "REMAINING", id: "REMAINING", cells: PARTNERS, args: ["A", "B"], plain: ["=A{r}-B{r}"] },
  { name: "UTILISATION", id: "UTILISATION", cells: PARTNERS, args: ["A", "C:D"], plain: ["=SUM(C{r}:D{r})/A{r}"] },
  {
    name: "EXPECTED",
    id: "EXPECTED",
    cells: PERIODS,
    args: ["A", "C", "D", "E"],
    plain: [`=${expected("A{r}", "C{r}", "D{r}", "E{r}")}`],
  },
  {
    name: "EXPECTED i dagar",
    id: "EXPECTED",
    cells: PERIODS,
    args: ["A", "C", "D", "E", { value: "dagar" }],
    plain: ["=A{r}*MAX(0,MIN(E{r},D{r})-C{r}+1)/(D{r}-C{r}+1)"],
  },
  {
    name: "EXPECTED med vikter",
    id: "EXPECTED",
    cells: WEIGHTED,
    args: ["A", "C", "D", "E", "$F$2:$I$2"],
    plain: [`=${weighted("A{r}", "C{r}", "D{r}", "E{r}")}`],
  },
  {
    name: "EXPECTED evenemang",
    id: "EXPECTED",
    cells: PERIODS,
    args: ["A", "C", "D", "E", { value: "2019-04-30" }],
    plain: ["=IF(E{r}>=DATE(2019,4,30),A{r},0)"],
  },
  {
    name: "VARIANCE",
    id: "VARIANCE",
    cells: PERIODS,
    args: ["A", "B", "C", "D", "E"],
    plain: [`=${expected("A{r}", "C{r}", "D{r}", "E{r}")}-B{r}`],
  },
  {
    name: "FORECAST",
    id: "FORECAST",
    cells: PERIODS,
    args: ["A", "B", "C", "D", "E"],
    plain: [`=B{r}*${months("C{r}", "D{r}")}/${elapsed("C{r}", "D{r}", "E{r}")}`],
  },
  {
    name: "FORECAST per kvartal",
    id: "FORECAST",
    cells: WEIGHTED,
    args: ["A", "B", "C", "D", "E", { value: "kvartal" }],
    plain: [`=B{r}*12/(3*INT(${elapsed("C{r}", "D{r}", "E{r}")}/3+0.000001))`],
  },
  {
    name: "FORECAST enligt plan",
    id: "FORECAST",
    cells: PERIODS,
    args: ["A", "B", "C", "D", "E", { value: "plan" }],
    plain: [`=B{r}+A{r}-${expected("A{r}", "C{r}", "D{r}", "E{r}")}`],
  },
  {
    name: "FORECAST med vikter",
    id: "FORECAST",
    cells: WEIGHTED,
    args: ["A", "B", "C", "D", "E", "$F$2:$I$2"],
    plain: [`=B{r}*A{r}/(${weighted("A{r}", "C{r}", "D{r}", "E{r}")})`],
  },
  {
    name: "CASHSPLIT",
    id: "CASHSPLIT",
    cells: SPLITS,
    args: ["A", "B", "C", "D", "E", "F", "G", "H"],
    plain: [`=H{r}-${expectedAtPaid}`, "=B{r}-H{r}", `=${expectedAtPaid}-${carriedOn}`],
  },
  { name: "SCHEDULED", id: "SCHEDULED", cells: PLANS, args: ["A", "B", "C", "D", "E"], plain: [`=${plan}`] },
  {
    name: "TRANCHE",
    id: "TRANCHE",
    cells: TRANCHES,
    args: ["A", "B", "C", "D", "E"],
    plain: ['=IF(B{r}>=D{r}*A{r},C{r},IF(E{r}="none",0,MAX(0,C{r}-IF(E{r}="shortfall",D{r}*A{r}-B{r},A{r}-B{r}))))'],
  },
  {
    name: "CLAWBACK",
    id: "CLAWBACK",
    cells: CLAWBACKS,
    args: ["A", "B", "C", "D", "E"],
    plain: ["=IF(B{r}-MIN(A{r},C{r})-D{r}>E{r},B{r}-MIN(A{r},C{r})-D{r},0)"],
  },
  {
    name: "FLAGS",
    id: "FLAGS",
    cells: OVERVIEW,
    args: [TABLE],
    plain: [`=${verdict}`, `=IF(${verdict}="","",IF(D{r}=0,C{r},${variance}))`],
  },
  {
    name: "RECONCILE",
    id: "RECONCILE",
    cells: OVERVIEW,
    args: [TABLE],
    plain: [
      "=B{r}-C{r}",
      "=B{r}-D{r}",
      "=C{r}-D{r}",
      "=B{r}/4",
      `=${variance}`,
      "=D{r}/3",
      "=C{r}-B{r}/3",
      "=0",
      "=B{r}/3-D{r}*4/3",
    ],
  },
  {
    name: "STATUS",
    id: "STATUS",
    cells: [
      [1_840_000, 460_000, 441_000],
      [1_620_000, 405_000, 255_000],
      [500_000, 600_000, 125_000],
      [1_000_000, 250_000, 220_000],
    ],
    args: ["A", "B", "C", { value: "2019-01-01" }, { value: "2019-12-31" }, { value: "2019-03-31" }],
    plain: [
      '=IF(B{r}>A{r},"Fel",IF(AND(A{r}/4-C{r}>=100000,(A{r}/4-C{r})/(A{r}/4)>=0.25),"Utred",IF(AND(A{r}/4-C{r}>=25000,(A{r}/4-C{r})/(A{r}/4)>=0.1),"Följ upp","I ordning")))',
    ],
  },
  { name: "TOTALCHECK", id: "TOTALCHECK", cells: PARTNERS, args: ["A:C", "D"], plain: ["=D{r}-SUM(A{r}:C{r})"] },
  {
    name: "AMOUNT",
    id: "AMOUNT",
    cells: [["1 050 kr"], ["12 345 kr"], ["7 kr"]],
    args: ["A"],
    plain: ['=VALUE(SUBSTITUTE(SUBSTITUTE(A{r}," kr","")," ",""))'],
  },
  {
    name: "AMOUNT konstanter",
    id: "AMOUNT",
    isStated: true,
    cells: [
      ["450 tkr", 450_000],
      ["(200)", -200],
      ["2,4 mnkr", 2_400_000],
      ["1 234,56", 1234.56],
    ],
    args: ["A"],
    plain: ["=B{r}"],
  },
  {
    name: "PERIODEND",
    id: "PERIODEND",
    cells: [
      ["Kv1", 2019, 3],
      ["T2", 2019, 8],
      ["februari", 2024, 2],
      ["helår", 2025, 12],
    ],
    args: ["A", "B"],
    plain: ["=EOMONTH(DATE(B{r},C{r},1),0)"],
  },
  {
    name: "ORGNUMBER",
    id: "ORGNUMBER",
    cells: [["2120000142"], ["2120000143"], ["5560125790"], ["8020024850"], ["8020024851"]],
    args: ["A"],
    plain: [`=${luhn}`],
  },
  {
    name: "MATCH",
    id: "MATCH",
    isStated: true,
    cells: [
      ["norra idrottsföreningen", "Norra Idrottsföreningen", 1],
      ["Kulturforeningen Lyktan", "Folkets Hus Söderby", 3],
      ["Folkets Hus i Söderby", "Kulturföreningen Lyktan", 2],
    ],
    args: ["A", "$B$2:$B$4"],
    plain: ["=INDEX($B$2:$B$4,C{r})"],
  },
];

/** The first row of a table is its headers. */
export const headersOf = ({ id }: Sheet): readonly string[] => (id === "FLAGS" || id === "RECONCILE" ? HEADERS : []);
