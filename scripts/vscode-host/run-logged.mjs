/** Runs the long commands of an installation: what they print goes to a log, and is shown only when they fail. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { installLog } from './layout.mjs';

const shownLines = 12;
const signals = { SIGINT: 130, SIGTERM: 143 };
/** A line of a call stack of npm or of Node, which says nothing to the one who reads the message. */
const stackLine = /^(npm error)?\s+at .*\n/gm;

/**
 * Runs one command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 * @throws {Error} with the last lines of the output and the path of the log, when the command fails or is missing.
 */
export async function runLogged(command, args, options) {
  mkdirSync(dirname(installLog), { recursive: true });
  const log = createWriteStream(installLog, { flags: 'a' });
  const line = [command, ...args].join(' ');
  log.write(`\n> ${line}\n`);
  let output = '';
  const keep = (chunk) => {
    log.write(chunk);
    output += chunk;
  };
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  // An installer that outlived this process would work against the next installation.
  const endAll = (signal) => {
    child.kill();
    process.exit(signals[signal]);
  };
  for (const signal of Object.keys(signals)) process.on(signal, endAll);
  const reason = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`));
  });
  for (const signal of Object.keys(signals)) process.off(signal, endAll);
  log.end();
  await finished(log);
  if (!reason) return;
  const tail = output.replaceAll(stackLine, '').trim().split('\n').slice(-shownLines).join('\n');
  throw new Error(`\`${line}\` failed: ${reason}.\n${tail}\n(The whole log: ${installLog})`);
}
