#!/usr/bin/env bash
# A Java 17 class data sharing archive of a picocli program holds none of picocli's classes: they are compiled for Java 5
# (class file version 49), and the archive takes 50 and newer only. Nothing says so unless the log of "cds" is on; start-up
# stays as slow as the command line parser is. SnakeYAML (version 52) beside it is archived whole.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for artifact in info.picocli:picocli:4.7.7 org.yaml:snakeyaml:2.5; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=. >/dev/null
done
cat >Start.java <<'JAVA'
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "start", mixinStandardHelpOptions = true)
public class Start implements Runnable {
  public void run() {
    System.out.println(new org.yaml.snakeyaml.Yaml().<Object>load("a: 1"));
  }

  public static void main(String[] args) {
    new CommandLine(new Start()).execute(args);
  }
}
JAVA
mkdir classes && javac -cp picocli-4.7.7.jar:snakeyaml-2.5.jar -d classes Start.java
(cd classes && jar cf ../start.jar .)
path=start.jar:picocli-4.7.7.jar:snakeyaml-2.5.jar
java -XX:ArchiveClassesAtExit=start.jsa -cp "$path" Start >/dev/null 2>&1
java -XX:SharedArchiveFile=start.jsa -Xlog:class+load -cp "$path" Start >log
java -version 2>&1 | head -n 1
count() { grep -c "$1" log || true; }
echo "picocli: $(count ' picocli\..*source: shared') archived, $(count ' picocli\..*source: file') from its jar"
echo "snakeyaml: $(count ' org\.yaml\..*source: shared') archived, $(count ' org\.yaml\..*source: file') from its jar"
[ "$(count ' picocli\..*source: shared')" -eq 0 ] && [ "$(count ' picocli\..*source: file')" -gt 50 ]
[ "$(count ' org\.yaml\..*source: shared')" -gt 50 ]
# Seen, openjdk 17.0.15: picocli 0 archived, 168 from its jar; snakeyaml 149 archived, 0 from its jar
