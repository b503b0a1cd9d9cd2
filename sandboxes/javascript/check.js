// Compile every JavaScript file of the directory, running and writing nothing; show errors as Node shows them.
'use strict';
const { spawnSync } = require('node:child_process');
const { readdirSync, readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { Script } = require('node:vm');

function isScript(name) {
  try {
    new Script(wrap(readFileSync(name, 'utf8').replace(/^#!/, '//')), { filename: name });
    return true;
  } catch {
    return false;
  }
}

for (const name of readdirSync('.', { recursive: true }).sort()) {
  if (!/\.[cm]?js$/.test(name) || isScript(name)) continue;
  // It may be a module; if it is wrong, Node's own words say where.
  const done = spawnSync(process.execPath, ['--check', './' + name], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) process.exit(1);
}
