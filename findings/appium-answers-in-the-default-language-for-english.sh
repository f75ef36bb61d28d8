#!/usr/bin/env bash
# Appium's getStrings for Android (driver command "mobile: getAppStrings", appium-adb underneath) takes an app's unnamed
# resources for English: where there is no values-en, the question for "en" is answered in the default language, here Chinese, without a
# warning. For "zh-TW" it answers with the translated strings alone; what a phone shows in their place, the default, is missing.
# "zh-Hant", the name of Android's locale, becomes zh-rHant and finds nothing, though the app has values-b+zh+Hant. Whoever looks up the
# English words of a consent so has Chinese ones, and no words for what was not translated.
# Needs aapt, aapt2, Android's framework-res.apk (Debian: aapt, android-framework-res), Node 20.19 or later and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
framework=${FRAMEWORK_RES:-/usr/share/android-framework-res/framework-res.apk}
strings() { mkdir -p "res/$1"; echo "<resources>$2</resources>" >"res/$1/strings.xml"; }
strings values '<string name="agree">同意</string><string name="refuse">拒绝</string>'
strings values-zh-rTW '<string name="agree">我同意</string>'
strings values-b+zh+Hant '<string name="agree">同意（繁體）</string>'
echo '<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="org.example.a"/>' >AndroidManifest.xml
aapt2 compile --dir res -o compiled.zip
aapt2 link -I "$framework" --manifest AndroidManifest.xml --min-sdk-version 24 -o app.apk compiled.zip
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent appium-adb@16.0.9 >/dev/null
cat >ask.mjs <<'JS'
import { ADB } from 'appium-adb';
const adb = new ADB({});
adb.initAapt = async () => { adb.binaries = { aapt: process.argv[2] }; };
for (const language of ['en', 'zh-TW', 'zh-Hant', 'fr']) {
  const { apkStrings } = await adb.extractStringsFromApk('app.apk', language);
  console.log(`${language}: ${JSON.stringify(apkStrings)}`);
}
JS
node -p "'appium-adb ' + require('./node_modules/appium-adb/package.json').version"
node ask.mjs "$(command -v aapt)" 2>/dev/null | tee said
cat >expected <<'TXT'
en: {"agree":"同意","refuse":"拒绝"}
zh-TW: {"agree":"我同意"}
zh-Hant: {}
fr: {}
TXT
cmp said expected
# Seen on 2026-12-01: appium-adb 16.0.9 and the four lines above
