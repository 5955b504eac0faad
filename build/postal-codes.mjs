// Writes Japan Post's postal codes, as the pinned package yubin carries them, one small file for each first three digits:
// code, local government (six digits), prefecture, municipality, town. The program reads the one file it needs. The local
// governments stand once more by themselves.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const LEAST = 120_000;

// The sixth digit of a local government's code checks the other five.
const checked = (code) => code + ((11 - ([...code].reduce((sum, digit, place) => sum + digit * (6 - place), 0) % 11)) % 10);

// A town is a name; notes like "where nothing else is named" or "(from number 5)" are none.
// The package keeps one row of a code; where the code has several towns, which it is cannot be known.
const town = (name, several) => several === '1' || /以下に掲載がない場合|の次に/.test(name) ? '' : name.replace(/（.*$/, '');

const line = (row) => {
  const [kind, code, , government, prefecture] = row;
  const [municipality, place] = kind === 'k' ? [row[6], town(row[8], row[13])] : [row[5], row[6] + row[7].replace(/（.*$/, '')];
  return [code, checked(government), prefecture, municipality, place].join(',');
};

export const writePostalCodes = (target, version) => {
  const stamp = join(target, '.version');
  const governments = join(target, 'governments.csv');
  if (existsSync(governments) && existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  mkdirSync(target, { recursive: true });
  const source = readFileSync(join('node_modules', 'yubin', 'dist', 'index.mjs'), 'utf8');
  const names = new Map();
  let count = 0;
  for (const [, digits, packed] of source.matchAll(/"(\d{3})": "([A-Za-z0-9+/=]+)"/g)) {
    const rows = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8').split('\n').filter(Boolean);
    count += rows.length;
    const lines = rows.map((row) => line(row.split(',')));
    lines.map((row) => row.split(',')).forEach(([, government, prefecture, name]) => names.set(government, `${prefecture},${name}`));
    writeFileSync(join(target, `${digits}.csv`), lines.join('\n') + '\n');
  }
  if (count < LEAST) throw new Error(`Only ${count} postal codes in the package yubin: has its layout changed?`);
  writeFileSync(governments, [...names].sort().map(([code, name]) => `${code},${name}`).join('\n') + '\n');
  writeFileSync(stamp, version);
};
