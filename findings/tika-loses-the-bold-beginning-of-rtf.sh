#!/usr/bin/env bash
# Apache Tika's RTF parser takes everything for a header until a \par, \pard or the like comes, and throws away a group that
# ends before: of "{\b Face templates} are kept 30 days.\par" only "are kept 30 days." is left, without any error. RTF needs
# no \pard before the first paragraph. The same words outside of a group, or after a \pard, are kept.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.tika</groupId><artifactId>tika-core</artifactId><version>3.2.3</version></dependency>
    <dependency><groupId>org.apache.tika</groupId><artifactId>tika-parsers-standard-package</artifactId><version>3.2.3</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
head='{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}'
printf '%s' "$head"'{\b Face templates} are kept 30 days.\par Next.\par}' >bold.rtf
printf '%s' "$head"'\pard{\b Face templates} are kept 30 days.\par Next.\par}' >pard.rtf
printf '%s' "$head"'Face templates are kept 30 days.\par Next.\par}' >plain.rtf
cat >Read.java <<'JAVA'
import java.nio.file.Path;
import org.apache.tika.Tika;

public class Read {
  public static void main(String[] args) throws Exception {
    Tika tika = new Tika();
    System.out.println(tika);
    for (String file : args) {
      System.out.println(file + ": " + tika.parseToString(Path.of(file)).trim().replaceAll("\\s+", " "));
    }
  }
}
JAVA
javac -cp 'lib/*' Read.java
out=$(java -cp 'lib/*:.' Read bold.rtf pard.rtf plain.rtf 2>/dev/null)
echo "$out"
grep -qx 'bold.rtf: are kept 30 days. Next.' <<<"$out"
grep -qx 'pard.rtf: Face templates are kept 30 days. Next.' <<<"$out"
grep -qx 'plain.rtf: Face templates are kept 30 days. Next.' <<<"$out"
# Seen: Apache Tika 3.2.3; bold.rtf: are kept 30 days. Next.; the other two whole
