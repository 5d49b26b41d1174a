/** The user settings with which every suite runs, in whatever VS Code. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What keeps a fresh profile from showing, fetching, suggesting or doing anything that a test did not ask for. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'files.simpleDialog.enable': true,
  // As on the desktop; in a browser VS Code saves by itself after a second.
  'files.autoSave': 'off',
  'git.enabled': false,
};

/**
 * Writes the settings file of a profile. What it has already wins over the quiet settings, and `settings` over both.
 * @param {string} userData the user data folder, which need not exist yet.
 * @param {Record<string, unknown>} [settings]
 */
export function writeSettings(userData, settings = {}) {
  const file = join(userData, 'User/settings.json');
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...own, ...settings }, undefined, 2));
}
