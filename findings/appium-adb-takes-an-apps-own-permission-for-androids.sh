#!/usr/bin/env bash
# appium-adb, by which Appium's Android drivers read and grant permissions, cuts a permission's name out of Android's package dump
# from "android." on. An app whose package ends in ".android", as that of many large apps does, may declare and hold a permission of
# its own, com.example.android.permission.CAMERA; appium-adb says that it requests and was granted android.permission.CAMERA, which
# it does not even mention. Google's permission for the advertising id comes out as android.gms.permission.AD_ID, which does not
# exist, and permissions of phone makers (com.huawei.permission...) are not listed at all. A check "the app holds no camera
# permission before it asks" fails an innocent app by it. Needs Node 20.19 or later and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent appium-adb@16.0.9 >/dev/null
cat >dump.txt <<'DUMP'
Packages:
  Package [com.example.android] (3b2c1):
    versionCode=7 minSdk=24 targetSdk=34
    requested permissions:
      com.example.android.permission.CAMERA
      com.google.android.gms.permission.AD_ID
      com.huawei.permission.example.FACE
      android.permission.USE_BIOMETRIC
    install permissions:
      com.example.android.permission.CAMERA: granted=true
      com.google.android.gms.permission.AD_ID: granted=true
      com.huawei.permission.example.FACE: granted=true
      android.permission.USE_BIOMETRIC: granted=true
DUMP
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { ADB } from 'appium-adb';
const adb = new ADB({});
adb.shell = async () => readFileSync('dump.txt', 'utf8');
console.log('requested:', (await adb.getReqPermissions('com.example.android')).join(' '));
console.log('granted:', (await adb.getGrantedPermissions('com.example.android')).join(' '));
JS
node -p "'appium-adb ' + require('./node_modules/appium-adb/package.json').version"
node ask.mjs 2>/dev/null | tee said
list='android.permission.CAMERA android.gms.permission.AD_ID android.permission.USE_BIOMETRIC'
grep -qxF "requested: $list" said
grep -qxF "granted: $list" said
# Seen on 2026-12-01: appium-adb 16.0.9; requested and granted: android.permission.CAMERA android.gms.permission.AD_ID
# android.permission.USE_BIOMETRIC
