"use strict";

/**
 * The spreadsheet component knows the comma alone as what parts the arguments of a formula being typed. With the
 * semicolon added to its list, clicking a cell after `;` puts the cell's address in, as a person in Sweden expects.
 */
const LIST = "...Object.values(matchToken),";

module.exports = function addSemicolon(source) {
  if (!source.includes(LIST)) throw new Error(`semicolon-loader: ${LIST} is no longer in ${this.resourcePath}`);
  return source.replace(LIST, `${LIST} ";",`);
};
