#!/usr/bin/env bash
# A manifest may ask for a permission by <uses-permission-sdk-23>: on phones since Android 6, which are all there are, it is the same
# as <uses-permission>. Two libraries that are asked for an app's permissions do not tell of it: net.dongliu's apk-parser 2.6.10 for
# Java (getUsesPermissions) and @devicefarmer's adbkit-apkreader 3.2.4 for Node (usesPermissions). An app that asks for the camera this
# way is an app without the camera to them, and nothing says that something was left out. aapt names both.
# Needs aapt, aapt2, Android's framework-res.apk (Debian: aapt, android-framework-res), Maven, Node and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
framework=${FRAMEWORK_RES:-/usr/share/android-framework-res/framework-res.apk}
cat >AndroidManifest.xml <<'XML'
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="org.example.a">
  <uses-sdk android:minSdkVersion="24" android:targetSdkVersion="34"/>
  <uses-permission android:name="android.permission.INTERNET"/>
  <uses-permission-sdk-23 android:name="android.permission.CAMERA"/>
</manifest>
XML
aapt2 link -I "$framework" --manifest AndroidManifest.xml -o app.apk
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency><groupId>net.dongliu</groupId><artifactId>apk-parser</artifactId><version>2.6.10</version></dependency></dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Read.java <<'JAVA'
import java.io.File;
import net.dongliu.apk.parser.ApkFile;

public class Read {
  public static void main(String[] args) throws Exception {
    try (ApkFile apk = new ApkFile(new File(args[0]))) {
      System.out.println("apk-parser: " + String.join(" ", apk.getApkMeta().getUsesPermissions()));
    }
  }
}
JAVA
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @devicefarmer/adbkit-apkreader@3.2.4 >/dev/null
cat >read.cjs <<'JS'
require('@devicefarmer/adbkit-apkreader').open('app.apk').then((apk) => apk.readManifest()).then((manifest) => {
  console.log('adbkit-apkreader:', manifest.usesPermissions.map((permission) => permission.name).join(' '));
  console.log('anywhere in its answer:', JSON.stringify(manifest).includes('CAMERA'));
});
JS
{
  aapt dump permissions app.apk | sed -n "s/^uses-permission.*name='\(.*\)'/aapt: \1/p"
  java -cp 'lib/*' Read.java app.apk
  node read.cjs
} 2>/dev/null | tee said
cat >expected <<'TXT'
aapt: android.permission.INTERNET
aapt: android.permission.CAMERA
apk-parser: android.permission.INTERNET
adbkit-apkreader: android.permission.INTERNET
anywhere in its answer: false
TXT
cmp said expected
# Seen on 2026-12-01: the five lines above
