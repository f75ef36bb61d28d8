#!/usr/bin/env bash
# Appium's command "mobile: resetGeolocation" of the Android drivers answers as if it had taken the mocked place back, and asks the
# phone for nothing: it binds the function that would do it and never calls it ("await resetMockLocation.bind(this)"). An app tested
# next on the same phone goes on seeing the place of the test before. What works in its stead: `adb shell appops set PACKAGE
# android:mock_location deny`, or a phone set up anew.
# The driver is given an adb that writes down what it is asked for. Needs Node 20.19 or later and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent appium@3.8.0 appium-android-driver@14.2.0 >/dev/null
cat >ask.mjs <<'JS'
import { pathToFileURL } from 'node:url';
const file = pathToFileURL(process.cwd() + '/node_modules/appium-android-driver/build/lib/commands/geolocation.js');
const { mobileResetGeolocation, setMockLocationApp } = await import(file);
const asked = [];
const adb = new Proxy({}, {
  get: (target, name) => async (...given) => {
    asked.push(`${name} ${JSON.stringify(given[0] ?? null)}`);
    return name === 'fileExists' ? false : '';
  },
});
const log = { info() {}, debug() {}, warn(text) { console.log('warns:', text); } };
const driver = { adb, log, isEmulator: () => false };
await setMockLocationApp.call(driver, 'org.example.places');
console.log('allowing a mocked place asks the phone', asked.length, 'times, first for', asked[0]);
const before = asked.length;
const answer = await mobileResetGeolocation.call(driver);
console.log('resetGeolocation answers', answer, 'and asks the phone', asked.length - before, 'times');
if (before === 0 || asked.length !== before) {
  console.error('CHANGED: the phone is asked now');
  process.exit(1);
}
JS
node -p "'appium-android-driver ' + require('./node_modules/appium-android-driver/package.json').version"
node ask.mjs
# Seen on 2026-11-30:
# appium-android-driver 14.2.0
