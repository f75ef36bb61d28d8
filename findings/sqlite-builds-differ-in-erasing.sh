#!/usr/bin/env bash
# Whether a deleted row's bytes can still be found in a SQLite file depends on who compiled SQLite: the sqlite3 program of
# Debian erases (secure_delete is 1 by default), the driver on Maven Central (org.xerial:sqlite-jdbc) does not (0). A test of
# "the face template is gone from the file after deletion" that prepares its data with one says nothing of the other.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v sqlite3 >/dev/null || apt-get install -y -q --no-install-recommends sqlite3 >/dev/null
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId><version>3.47.1.0</version></dependency></dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >rows.sql <<'SQL'
CREATE TABLE faces(name TEXT, template TEXT);
INSERT INTO faces VALUES ('a', 'TEMPLATE-OF-A');
INSERT INTO faces VALUES ('b', 'TEMPLATE-OF-B');
DELETE FROM faces WHERE name = 'a';
SQL
cat >Rows.java <<'JAVA'
import java.nio.file.*;
import java.sql.*;

public class Rows {
  public static void main(String[] args) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:jdbc.db"); Statement s = c.createStatement()) {
      System.out.println("sqlite-jdbc " + c.getMetaData().getDatabaseProductVersion());
      for (String line : Files.readAllLines(Path.of("rows.sql"))) {
        s.execute(line);
      }
    }
  }
}
JAVA
javac -cp 'lib/*' Rows.java && java -cp 'lib/*:.' Rows 2>/dev/null
sqlite3 debian.db <rows.sql
echo "debian sqlite3 $(sqlite3 -version | cut -d' ' -f1)"
left() { grep -c -a TEMPLATE-OF-A "$1" || true; }
echo "deleted template still in the file: jdbc $(left jdbc.db), debian $(left debian.db)"
[ "$(left jdbc.db)" -eq 1 ] && [ "$(left debian.db)" -eq 0 ]
# Seen: sqlite-jdbc 3.47.1, debian sqlite3 3.40.1; deleted template still in the file: jdbc 1, debian 0
