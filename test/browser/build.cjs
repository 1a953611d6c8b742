"use strict";

/** Browser tests drive the production build and the sandbox page: both are built first, where they are stale. */
module.exports = async () => {
  const { buildIfStale } = await import("../../scripts/build.mjs");
  await buildIfStale();
};
