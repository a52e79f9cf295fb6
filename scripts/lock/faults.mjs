/** What package-lock.json must hold, for every platform: an entry for each build, a checksum for each entry, and no registry's host. */

/**
 * The builds for other platforms that the lock has no entry for. npm leaves a build out without a word where its registry does not
 * have it, and `npm ci` then calls the lock incomplete, on every platform.
 * @param {Record<string, any>} packages `packages` of package-lock.json
 * @returns {{place: string, name: string, version: string, dev: true | undefined}[]}
 */
export function missingBuilds(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const place = `node_modules/${name}`;
      const hasEntry = place in packages || `${parent}/${place}` in packages;
      // Builds are asked for by their exact version; a range is an ordinary package, which npm does not leave out.
      return hasEntry || !/^\d/.test(version) ? [] : [{ place, name, version, dev }];
    }),
  );
}

/** The name of the package at a place: `node_modules/a/node_modules/@b/c` → `@b/c`. @param {string} place */
export function nameAt(place) {
  return place.replace(/^.*node_modules\//, '');
}

/** The places of entries without a strong checksum. @param {Record<string, any>} packages */
export function placesWithoutChecksum(packages) {
  return Object.entries(packages).flatMap(([place, { integrity, link }]) =>
    place === '' || link === true || /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ? [] : [place],
  );
}

/** Each fault of a lock in a line of its own. @param {{packages: Record<string, any>}} lock @returns {string[]} */
export function lockFaults({ packages }) {
  const hosted = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  return [
    ...missingBuilds(packages).map(({ name, version }) => `${name}@${version} has no entry`),
    ...placesWithoutChecksum(packages).map(
      (place) => `${place}@${packages[place].version} has no sha512 checksum (\`integrity\`)`,
    ),
    ...hosted.map(([place, { resolved }]) => `${place} names the host it came from (\`resolved\`: ${resolved})`),
  ];
}
