#!/usr/bin/env bash
# appium-adb reads of an installed app's version name what is made of digits and dots: 5.1.0-beta2 is "5.1.0", and v5.1.0 is none.
# Whether the app has to be installed is asked by three numbers of the name where the version code, which many makers leave as it
# is between trial builds, is the same: with 5.1.0-beta2 on the phone and the released 5.1.0, or 5.1.0.9 after 5.1.0.2, the answer
# is that the same version is there, and the package handed in is never installed. What is certified then is the build that somebody
# left on the phone. Appium's capability enforceAppInstall prevents it. Needs Node 20.19 or later and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent appium-adb@16.0.9 >/dev/null
cat >ask.mjs <<'JS'
import { ADB } from 'appium-adb';
const adb = new ADB({});
for (const [there, given] of [['5.1.0-beta2', '5.1.0'], ['5.1.0.2', '5.1.0.9'], ['v5.1.0', 'v5.2.0'], ['5.1.0', '5.2.0']]) {
  adb.shell = async () => `Packages:\n  Package [org.example] (1a):\n    versionCode=7 minSdk=24\n    versionName=${there}\n`;
  adb.getApkInfo = async () => ({ name: 'org.example', versionCode: 7, versionName: given });
  const { versionName } = await adb.getPackageInfo('org.example');
  const state = await adb.getApplicationInstallState('given.apk', 'org.example');
  console.log(`${there} on the phone is read as ${versionName}; ${given} is given: ${state}`);
}
JS
node -p "'appium-adb ' + require('./node_modules/appium-adb/package.json').version"
node ask.mjs 2>/dev/null | tee said
cat >expected <<'TXT'
5.1.0-beta2 on the phone is read as 5.1.0; 5.1.0 is given: sameVersionInstalled
5.1.0.2 on the phone is read as 5.1.0.2; 5.1.0.9 is given: sameVersionInstalled
v5.1.0 on the phone is read as undefined; v5.2.0 is given: sameVersionInstalled
5.1.0 on the phone is read as 5.1.0; 5.2.0 is given: olderVersionInstalled
TXT
cmp said expected
# Seen on 2026-12-01: appium-adb 16.0.9 and the four lines above
