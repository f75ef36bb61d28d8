#!/usr/bin/env bash
# 注销账号 is to close an account, which Chinese law obliges an app to offer and which must end with the face being deleted. Converted
# "to Taiwan's words" by three libraries, all with OpenCC's list of phrases, it is 登出: to sign out. OpenCC's 注销 is that of
# computers alone. A label "注销账号" so comes out as "sign out of the account", and a rule in Taiwan's characters that looks for
# the way to delete an account does not find it, or worse, takes a sign-out button for it. Converted by characters alone it stays
# 註銷. Needs Maven, a JDK, Node and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.houbb</groupId><artifactId>opencc4j</artifactId><version>1.14.0</version></dependency>
    <dependency><groupId>com.hankcs</groupId><artifactId>hanlp</artifactId><version>portable-1.8.6</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Close.java <<'JAVA'
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import com.hankcs.hanlp.HanLP;

public class Close {
  public static void main(String[] args) {
    String close = "注销账号";
    System.out.println("opencc4j, Taiwan: " + ZhTwConverterUtil.toTraditional(close));
    System.out.println("opencc4j, characters: " + ZhConverterUtil.toTraditional(close));
    System.out.println("HanLP, Taiwan: " + HanLP.s2tw(close));
    System.out.println("HanLP, characters: " + HanLP.convertToTraditionalChinese(close));
  }
}
JAVA
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent opencc-js@1.4.2 >/dev/null
cat >close.cjs <<'JS'
const { Converter } = require('opencc-js');
console.log('opencc-js, Taiwan:', Converter({ from: 'cn', to: 'twp' })('注销账号'));
console.log('opencc-js, characters:', Converter({ from: 'cn', to: 'tw' })('注销账号'));
JS
export LC_ALL=C.UTF-8
javac -encoding UTF-8 -cp 'lib/*' Close.java
{
  java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*:.' Close 2>/dev/null
  node close.cjs
} | tee said
[ "$(grep -c ', Taiwan: 登出' said)" -eq 3 ] && [ "$(grep -c ', characters: 註銷' said)" -eq 3 ]
# Seen on 2026-12-01, opencc4j 1.14.0, HanLP portable 1.8.6, opencc-js 1.4.2: Taiwan: 登出賬號, characters: 註銷賬號, of all three
