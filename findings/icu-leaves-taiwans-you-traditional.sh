#!/usr/bin/env bash
# ICU4J's "Traditional-Simplified" turns every character of "您的臉部資料" into its simplified form, but leaves 妳
# (you, of a woman: usual in Taiwan's apps) as it is, though simplified Chinese has 你 for it, as OpenCC's table says.
# Who folds notices by ICU and then looks for 你的脸 does not find "妳的臉", without any error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mvn -q -B dependency:copy -Dartifact=com.ibm.icu:icu4j:76.1 -DoutputDirectory=. >/dev/null
cat >You.java <<'JAVA'
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.VersionInfo;

public class You {
  public static void main(String[] args) {
    Transliterator fold = Transliterator.getInstance("Traditional-Simplified");
    System.out.println("ICU4J " + VersionInfo.ICU_VERSION);
    for (String text : new String[] {"您的臉部資料", "妳的臉部資料", "掃描妳的臉"}) {
      System.out.println(text + " -> " + fold.transliterate(text));
    }
  }
}
JAVA
javac -encoding UTF-8 -cp icu4j-76.1.jar You.java
out=$(java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp icu4j-76.1.jar:. You)
echo "$out"
grep -q '^您的臉部資料 -> 您的脸部资料$' <<<"$out"
grep -q '^妳的臉部資料 -> 妳的脸部资料$' <<<"$out"
# Seen: ICU4J 76.1.0.0; 您的臉部資料 -> 您的脸部资料; 妳的臉部資料 -> 妳的脸部资料; 掃描妳的臉 -> 扫描妳的脸
