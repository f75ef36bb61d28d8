#!/usr/bin/env bash
# The binary XML reader in Google's apksig 9.5.0 (com.android.apksig.internal.apk.AndroidBinXmlParser, the reader that its own
# checks of manifests use) has no event for text: what stands between tags is passed over without an error. A manifest has
# nothing there. A network security configuration has its domains and pins there, so that whoever reads one by it sees a rule
# for no domain and a set of no pins, and calls an app unpinned that pins. aapt's dump of the same file has both.
# Needs aapt, aapt2, Android's framework-res.apk (Debian: aapt, android-framework-res) and Maven.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
framework=${FRAMEWORK_RES:-/usr/share/android-framework-res/framework-res.apk}
mkdir -p res/xml
cat >res/xml/network.xml <<'XML'
<network-security-config>
  <domain-config cleartextTrafficPermitted="false">
    <domain includeSubdomains="true">face.example</domain>
    <pin-set><pin digest="SHA-256">7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=</pin></pin-set>
  </domain-config>
</network-security-config>
XML
cat >AndroidManifest.xml <<'XML'
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="org.example.a">
  <uses-sdk android:minSdkVersion="26" android:targetSdkVersion="34"/>
  <application android:networkSecurityConfig="@xml/network"/>
</manifest>
XML
aapt2 compile --dir res -o compiled.zip
aapt2 link -I "$framework" --manifest AndroidManifest.xml -o app.apk compiled.zip
cat >Read.java <<'JAVA'
import com.android.apksig.internal.apk.AndroidBinXmlParser;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints all that the reader tells of a binary XML. */
public class Read {
  public static void main(String[] args) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(args[0])));
    AndroidBinXmlParser xml = new AndroidBinXmlParser(bytes);
    for (int event = xml.next(); event != AndroidBinXmlParser.EVENT_END_DOCUMENT; event = xml.next()) {
      if (event == AndroidBinXmlParser.EVENT_START_ELEMENT) {
        System.out.println(" ".repeat(2 * xml.getDepth()) + xml.getName());
      } else if (event != AndroidBinXmlParser.EVENT_END_ELEMENT) {
        System.out.println("event " + event);
      }
    }
  }
}
JAVA
mvn -q -B dependency:copy -Dartifact=com.android.tools.build:apksig:9.5.0 -DoutputDirectory=. >/dev/null
unzip -qo app.apk res/xml/network.xml
javac -cp apksig-9.5.0.jar Read.java
echo "aapt:"; aapt dump xmltree app.apk res/xml/network.xml | tee aapt.txt
echo "apksig 9.5.0:"; java -cp .:apksig-9.5.0.jar Read res/xml/network.xml | tee apksig.txt
grep -q face.example aapt.txt && grep -q 7HIpactk aapt.txt
grep -q domain-config apksig.txt
! grep -qE 'face.example|7HIpactk|event' apksig.txt
# Seen on 2026-11-29, apksig 9.5.0, aapt2 2.19 of Debian 12: domain and pin in aapt's dump, neither in what apksig tells
