#!/usr/bin/env bash
# Appium's UiAutomator2 driver turns a CSS locator into an Android UiSelector before it goes to the phone.
# It hands the number in :nth-child(n) on as UiSelector's index(n). CSS counts children from one (Selectors Level 4, "nth-child()"),
# index() from nought (Android's UiSelector reference), so that :nth-child(1), the first child for every web tester, asks for the second.
# The child combinator ">" comes out as the descendant one does: both are childSelector(), which searches the whole subtree.
# A locator of two alternatives, "A, B", loses the second without a word.
# Needs Node 20.19 or later and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent appium@3.8.0 appium-uiautomator2-driver@8.7.0 >/dev/null
cat >ask.mjs <<'JS'
import { pathToFileURL } from 'node:url';
const css = pathToFileURL(process.cwd() + '/node_modules/appium-uiautomator2-driver/build/lib/css/index.js');
const { cssToNativeLocator } = await import(css);
const selector = async (css) => (await cssToNativeLocator(css, 'org.example')).selector;
const expected = {
  'android.widget.TextView:nth-child(1)': 'new UiSelector().className("android.widget.TextView").index(1)',
  'android.widget.ListView > android.widget.TextView':
    'new UiSelector().className("android.widget.ListView").childSelector(new UiSelector().className("android.widget.TextView"))',
  'android.widget.ListView android.widget.TextView':
    'new UiSelector().className("android.widget.ListView").childSelector(new UiSelector().className("android.widget.TextView"))',
  'android.widget.Button, android.widget.CheckBox': 'new UiSelector().className("android.widget.Button")',
};
let same = true;
for (const [css, known] of Object.entries(expected)) {
  const now = await selector(css);
  console.log(`${css}\n    -> ${now}`);
  same &&= now === known;
}
if (!same) {
  console.error('CHANGED: the driver translates otherwise now');
  process.exit(1);
}
JS
node -p "'appium-uiautomator2-driver ' + require('./node_modules/appium-uiautomator2-driver/package.json').version"
node ask.mjs
# Seen on 2026-11-30 with 8.7.0:
# android.widget.TextView:nth-child(1)
#     -> new UiSelector().className("android.widget.TextView").index(1)
# android.widget.ListView > android.widget.TextView
#     -> new UiSelector().className("android.widget.ListView").childSelector(new UiSelector().className("android.widget.TextView"))
# android.widget.ListView android.widget.TextView
#     -> new UiSelector().className("android.widget.ListView").childSelector(new UiSelector().className("android.widget.TextView"))
# android.widget.Button, android.widget.CheckBox
#     -> new UiSelector().className("android.widget.Button")
