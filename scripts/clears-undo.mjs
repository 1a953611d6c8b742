/**
 * Members of Office.js after which a user can no longer undo what came before, or which stay in the document: not used here.
 * From Microsoft's list of APIs without undo support (docs/excel/excel-add-ins-undo-capabilities.md, 2025-05-15) and from
 * reports (docs/decisions/0071). `on` says what the object is called in code that calls them: the lint sees names, not types.
 * @typedef {{ member: string, kind: "call" | "set", on?: RegExp, why: string, example: string }} Forbidden
 * @type {readonly Forbidden[]}
 */
export const CLEARS_UNDO = [
  ...onSheets("call", ["copy", "delete"]),
  // On the web these can be undone, in Excel for Windows and Mac they cannot.
  ...onSheets("set", ["name", "position", "visibility", "standardWidth"]),
  ...[
    ["Workbook", "insertWorksheetsFromBase64"],
    ["WorksheetProtection", "protect"],
    ["WorksheetProtection", "unprotect"],
    ["WorksheetProtection", "pauseProtection"],
    ["WorksheetProtection", "resumeProtection"],
    ["WorksheetProtection", "setPassword"],
    ["WorksheetProtection", "updateOptions"],
    ["DataConnectionCollection", "refreshAll"],
  ].map(([type, name]) => undoes(`${type}.${name}`, "call", undefined, `thing.${name}();`)),
  undoes("Workbook.close", "call", /workbook$/i, "context.workbook.close();"),
  undoes("Workbook.save", "call", /workbook$/i, "context.workbook.save();"),
  undoes("NamedItem.comment", "set", /(?:name|item)$/i, 'namedItem.comment = "x";'),
  ...["author", "category", "comments", "company", "keywords", "manager", "revisionNumber", "subject", "title"].map(
    (name) => undoes(`DocumentProperties.${name}`, "set", /properties$/i, `workbook.properties.${name} = "x";`),
  ),
  ...["categoryLabelLevel", "seriesNameLevel"].map((name) =>
    undoes(`Chart.${name}`, "set", undefined, `chart.${name} = 1;`),
  ),
  // Whatever is changed by these ways clears it; nothing here has any business there.
  ...[
    ...["styles", "pivotTableStyles", "slicerStyles", "tableStyles", "timelineStyles"],
    ...["slicers", "queries", "linkedWorkbooks"],
  ].map((name) => ({
    member: `Workbook.${name}`,
    kind: "call",
    why: `What is changed by ${name} clears the undo history in Excel`,
    selector: `MemberExpression[property.name='${name}']`,
    example: `context.workbook.${name}.load("items");`,
  })),
  {
    member: "Worksheet.onChanged",
    kind: "call",
    why: "Registering an event handler clears the undo history (office-js #2543)",
    selector: "CallExpression[callee.property.name='add'][callee.object.property.name=/^on[A-Z]/]",
    example: "sheet.onChanged.add(handler);",
  },
  {
    member: "Ribbon.requestUpdate",
    kind: "call",
    why: "Updating the ribbon clears the undo history and takes the focus (office-js #3788, #2287)",
    example: "Office.ribbon.requestUpdate({ tabs: [] });",
  },
  {
    member: "Addin.setStartupBehavior",
    kind: "call",
    why: "It is saved in the document, and everybody else who opens it meets an error (office-js #1542, #3558)",
    example: "Office.addin.setStartupBehavior(Office.StartupBehavior.load);",
  },
];

/**
 * Members used all the same although Ctrl+Z may not take them back, each with why. None is on Microsoft's list; what is told
 * of them is in docs/decisions/0071, and docs/manual-check.md has a person try it in Excel.
 * @type {readonly { member: string, told: string, why: string, example: string }[]}
 */
export const USED_ALTHOUGH = [
  {
    member: "WorksheetCollection.add",
    told: "reported to clear the history on the desktop (office-js #6170)",
    why: "A sheet of its own is what keeps everything else as it is, and is only ever added by a button that says so.",
    example: "sheets.add(name);",
  },
  {
    member: "Range.formulas",
    told: "reported to clear the history on the desktop (office-js #6453)",
    why: "The only way to write cells in which text can stay text; into empty cells, by a button that says so.",
    example: "range.formulas = cells;",
  },
  {
    member: "CustomXmlPartCollection.add",
    told: "no part of what Excel can undo",
    why: "What is kept must be in the workbook; each part is added whole before the one it follows goes, and nothing else changes.",
    example: "workbook.customXmlParts.add(xml);",
  },
  {
    member: "WorksheetCustomPropertyCollection.add",
    told: "no part of what Excel can undo",
    why: "A sheet of ours must be known whatever it is called; written on such sheets alone.",
    example: "sheet.customProperties.add(key, value);",
  },
  {
    member: "Application.calculate",
    told: "reported to leave formulas computing for ever (office-js #6662)",
    why: "Only by the button that asks for it; it changes no cell.",
    example: "context.workbook.application.calculate(Excel.CalculationType.full);",
  },
];

function onSheets(kind, names) {
  return names.map((name) =>
    undoes(`Worksheet.${name}`, kind, /sheet$/i, kind === "call" ? `sheet.${name}();` : `sheet.${name} = wanted;`),
  );
}

function undoes(member, kind, on, example) {
  return { member, kind, on, example, why: `${member} clears the undo history in Excel` };
}

/** The same as selectors for ESLint's `no-restricted-syntax`. */
export const NO_UNDO_LOSS = CLEARS_UNDO.map(({ member, kind, on, why, selector }) => ({
  selector: selector ?? selectorOf(member.split(".")[1], kind, on),
  message: `${why}: it is not used here (scripts/clears-undo.mjs).`,
}));

function selectorOf(name, kind, on) {
  const [node, at] = kind === "call" ? ["CallExpression", "callee"] : ["AssignmentExpression", "left"];
  const member = `${node}[${at}.property.name='${name}']`;
  if (!on) return member;
  // `sheet.delete()`, `range.worksheet.delete()`, `getActiveWorksheet().delete()`, `worksheets.getItem("a").delete()`.
  const objects = [
    `[${at}.object.name=${on}]`,
    `[${at}.object.property.name=${on}]`,
    `[${at}.object.callee.property.name=${on}]`,
    ...(on.test("sheet") ? [`[${at}.object.callee.object.property.name='worksheets']`] : []),
  ];
  return `${member}:matches(${objects.join(", ")})`;
}
