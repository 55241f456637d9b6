import { accessSync, constants } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { skipped } from './steps.mjs';
import { lastLines, runTool } from './tool.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function findOnPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

function findChromium() {
  return process.env.CHROMIUM_PATH || names.map(findOnPath).find((file) => file !== undefined);
}

/** Whether a font for Chinese is there; without one every Chinese character measures as the same box. */
function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runTool('apt-get', ['update', '-qq'], { env });
  return runTool('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'], { env });
}

/** Finds a Chromium, bringing one where that can be done, and names it in CHROMIUM_PATH for the tests. */
export async function prepareChromium() {
  const isRoot = process.getuid?.() === 0;
  const canInstall = isRoot && findOnPath('apt-get') !== undefined;
  let found = findChromium();
  if (found && (hasChineseFont() || !canInstall)) {
    process.env.CHROMIUM_PATH = found;
    return skipped(`${found}`);
  }
  let output = '';
  if (canInstall) {
    ({ output } = await installWithApt());
    found = findChromium();
    if (found) {
      process.env.CHROMIUM_PATH = found;
      return found;
    }
  }
  const download = await runTool(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  if (download.code === 0) return "Playwright's own";
  throw new Refusal('No Chromium was found; install one and name it in CHROMIUM_PATH.', lastLines(`${output}\n${download.output}`, 12));
}
