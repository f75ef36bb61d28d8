#!/usr/bin/env bash
# Chinese Gherkin keywords need no space behind them, and the parser looks for them at the start of every line of a
# scenario, its free description included: a description that begins with 当前 ("current"), 同时 ("moreover") or 假设备
# ("a fake device") becomes a step whose first characters are gone: 当 + "前版本...". No warning; Cucumber then reports the
# rest of a sentence as an undefined step. English keywords need a space, so "Whenever ..." stays a description.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency><groupId>io.cucumber</groupId><artifactId>gherkin</artifactId><version>33.0.0</version></dependency></dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >zh.feature <<'G'
# language: zh-CN
功能: 刷脸登录

  场景: 拒绝之后
    当前版本的应用把拒绝记在本机。
    假设备也算一台。

    假如用户打开应用
    那么相机未打开
G
cat >en.feature <<'G'
Feature: Login by face

  Scenario: After a refusal
    Whenever one refuses, the app keeps that on the phone.

    Given the app is open
    Then the camera is shut
G
cat >Steps.java <<'JAVA'
import io.cucumber.gherkin.GherkinParser;
import java.nio.file.Path;

public class Steps {
  public static void main(String[] args) throws Exception {
    for (String file : args) {
      GherkinParser.builder().build().parse(Path.of(file)).forEach(e -> e.getGherkinDocument().ifPresent(d ->
          d.getFeature().get().getChildren().forEach(c -> {
            System.out.println(file + " description: " + c.getScenario().get().getDescription().strip().replaceAll("\\s+", " "));
            c.getScenario().get().getSteps().forEach(s -> System.out.println(file + " step: [" + s.getKeyword() + "] " + s.getText()));
          })));
    }
  }
}
JAVA
javac -encoding UTF-8 -cp 'lib/*' Steps.java
ls lib | grep '^gherkin-'
out=$(java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp 'lib/*:.' Steps zh.feature en.feature)
echo "$out"
grep -qxF 'zh.feature description: ' <<<"$out"
grep -qxF 'zh.feature step: [当] 前版本的应用把拒绝记在本机。' <<<"$out"
grep -qxF 'zh.feature step: [假设] 备也算一台。' <<<"$out"
grep -q '^en.feature description: Whenever one refuses' <<<"$out"
# Seen, gherkin 33.0.0: zh.feature description: (nothing); step: [当] 前版本的应用把拒绝记在本机。; step: [假设] 备也算一台。
