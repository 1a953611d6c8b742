"use strict";

/** Stands in for rtl-css-js in the bundle (3 kB gzipped): the add-in speaks Swedish and English, both left to right. */
exports.convert = (style) => style;
exports.convertProperty = (key, value) => ({ key, value });
