// After `npm install <package>`: node scripts/complete-lockfile.mjs
// A registry mirror may lack the builds of a package for other systems. npm then leaves them out of package-lock.json, and `npm ci` refuses the file
// as incomplete. They are optional, exactly versioned by the package that asks for them, and never installed on this system: their names suffice.
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './paths.mjs';

/** Where a package asked for by another would lie, nearest first. */
function* candidatePlaces(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    yield `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (folder === '') return;
  }
}

function entryFor(name, version, parent) {
  const system = /(darwin|win32|freebsd|android|linux)/.exec(name)?.[1];
  const processor = /(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|wasm32)/.exec(name)?.[1];
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}

const file = inProject('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [place, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const isKnown = [...candidatePlaces(place, name)].some((candidate) => candidate in lock.packages);
    if (isKnown || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = entryFor(name, version, parent);
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing was missing.' : `Added ${added.join(', ')}.`);
