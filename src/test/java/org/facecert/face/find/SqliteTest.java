package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against databases that SQLite itself wrote. */
final class SqliteTest {

  private static final int[] SIDES = {12, 40, 90, 200, 500};

  @TempDir private Path folder;
  private final EveryPictureIsAFace judge = new EveryPictureIsAFace();
  private final FaceFinder finder = new FaceFinder(judge, 1);
  private final List<byte[]> pictures = new ArrayList<>();

  @BeforeEach
  void draw() {
    for (int i = 0; i < 20; i++) {
      pictures.add(Drawn.bytes("jpg", SIDES[i % SIDES.length], i));
    }
  }

  @AfterEach
  void close() {
    finder.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 4096, 65536})
  void every_live_picture_is_found_whole(int pageSize) throws SQLException {
    try (Connection c = open("PRAGMA page_size=" + pageSize)) {
      insertAll(c, "t");
    }

    finder.find(database());

    assertThat(pictures).allMatch(judge::saw);
  }

  @Test
  void in_tables_without_row_numbers_and_as_text_too() throws SQLException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      run(c, "CREATE TABLE w(id TEXT PRIMARY KEY, p BLOB) WITHOUT ROWID");
      run(c, "CREATE TABLE s(id INTEGER PRIMARY KEY, a INT, p TEXT)");
      for (int i = 0; i < 10; i++) {
        insert(c, "INSERT INTO w VALUES('key" + i + "', ?)", pictures.get(i));
        String text = Base64.getEncoder().encodeToString(pictures.get(10 + i));
        run(c, "INSERT INTO s VALUES(" + i + ", 5, '" + text + "')");
      }
    }

    finder.find(database());

    assertThat(pictures).allMatch(judge::saw);
  }

  @Test
  void nothing_is_cut_out_raw() throws SQLException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      insertAll(c, "t");
    }

    FaceFindings findings = finder.find(database());

    assertThat(findings.finds())
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(find -> assertThat(find.place().path()).contains("sqlite"));
    // where pages were split, SQLite itself left parts of rows behind
    assertThat(findings.unknown())
        .allSatisfy(unknown -> assertThat(unknown.place().toString()).contains("deleted"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 4096})
  void a_deleted_row_is_found_in_what_it_left(int pageSize) throws SQLException {
    try (Connection c = open("PRAGMA page_size=" + pageSize)) {
      run(c, "PRAGMA secure_delete=OFF");
      // a list of free pages exists already, so that none of the pictures' pages becomes its trunk
      insertAll(c, "t");
      run(c, "CREATE TABLE x(p BLOB)");
      insert(c, "INSERT INTO x VALUES(?)", new byte[100_000]);
      run(c, "DROP TABLE x");
      run(c, "DELETE FROM t WHERE id % 2 = 1");
    }

    FaceFindings findings = finder.find(database());

    List<Integer> seen =
        IntStream.range(0, pictures.size())
            .filter(i -> judge.saw(pictures.get(i)))
            .boxed()
            .toList();
    assertThat(seen).contains(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
    // of the others some were overwritten when pages were merged
    assertThat(seen).filteredOn(i -> i % 2 == 1).hasSizeGreaterThan(3);
    assertThat(findings.finds().toString()).contains("deleted");
  }

  @Test
  void of_single_rows_that_were_deleted_all_are_found_but_those_that_a_merge_of_pages_overwrote()
      throws SQLException, IOException {
    List<Integer> lost = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Files.deleteIfExists(database());
      try (Connection c = open("PRAGMA page_size=4096")) {
        run(c, "PRAGMA secure_delete=OFF");
        insertAll(c, "t");
        run(c, "CREATE TABLE x(p BLOB)");
        insert(c, "INSERT INTO x VALUES(?)", new byte[100_000]);
        run(c, "DROP TABLE x");
        run(c, "DELETE FROM t WHERE id=" + i);
      }
      EveryPictureIsAFace fresh = new EveryPictureIsAFace();
      try (FaceFinder another = new FaceFinder(fresh, 1)) {
        another.find(database());
      }
      String file = Files.readString(database(), StandardCharsets.ISO_8859_1);
      // behind the head, which all of the pictures share
      String part = new String(pictures.get(i), 620, 12, StandardCharsets.ISO_8859_1);
      if (!fresh.saw(pictures.get(i)) && file.contains(part)) {
        lost.add(i);
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void of_a_picture_whose_page_the_free_list_took_the_rest_is_shown_and_said_to_be_damaged()
      throws SQLException {
    try (Connection c = open("PRAGMA page_size=4096")) {
      run(c, "PRAGMA secure_delete=OFF");
      run(c, "CREATE TABLE t(id INTEGER PRIMARY KEY, p BLOB)");
      insert(c, "INSERT INTO t VALUES(1, ?)", pictures.get(4));
      run(c, "DELETE FROM t");
    }

    FaceFindings findings = finder.find(database());

    assertThat(findings.finds()).isNotEmpty();
    assertThat(findings.unknown()).extracting(Unknown::reason).contains(Reason.DAMAGED);
  }

  @Test
  void a_whole_dropped_table_is_found() throws SQLException {
    try (Connection c = open("PRAGMA page_size=4096")) {
      run(c, "PRAGMA secure_delete=OFF");
      run(c, "CREATE TABLE x(p BLOB)");
      insert(c, "INSERT INTO x VALUES(?)", new byte[100_000]);
      insertAll(c, "t");
      run(c, "DROP TABLE x");
      run(c, "DROP TABLE t");
    }

    finder.find(database());

    assertThat(pictures).allMatch(judge::saw);
  }

  @Test
  void the_write_ahead_log_has_what_the_database_has_not_yet() throws SQLException, IOException {
    try (Connection c = open("PRAGMA journal_mode=WAL")) {
      run(c, "PRAGMA wal_autocheckpoint=0");
      insertAll(c, "t");
      run(c, "PRAGMA secure_delete=ON");
      run(c, "DELETE FROM t");
      copy("a.db-wal");
    }

    FaceFindings findings = finder.find(folder.resolve("copy/a.db-wal"));

    assertThat(pictures).as("%s", findings).allMatch(judge::saw);
  }

  @Test
  void the_rollback_journal_has_what_was_wiped() throws SQLException, IOException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      insertAll(c, "t");
      run(c, "PRAGMA secure_delete=ON");
      run(c, "PRAGMA journal_mode=PERSIST");
      run(c, "DELETE FROM t");
    }
    byte[] head = Files.readAllBytes(folder.resolve("a.db-journal"));
    assertThat(head[0]).as("the kept journal's signature").isZero();

    FaceFindings findings = finder.find(folder.resolve("a.db-journal"));

    assertThat(pictures).as("%s", findings).allMatch(judge::saw);
  }

  @Test
  void a_journal_in_the_midst_of_a_change_too() throws SQLException, IOException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      insertAll(c, "t");
      run(c, "PRAGMA secure_delete=ON");
      run(c, "PRAGMA cache_size=5");
      c.setAutoCommit(false);
      run(c, "DELETE FROM t");
      copy("a.db");
      copy("a.db-journal");
      c.rollback();
    }

    FaceFindings findings = finder.find(folder.resolve("copy/a.db-journal"));

    assertThat(findings.finds())
        .extracting(find -> find.place().path().get(0))
        .contains("sqlite-journal");
    assertThat(
            finder
                .findInLog(
                    Files.readAllBytes(folder.resolve("copy/a.db-journal")),
                    Files.readAllBytes(folder.resolve("copy/a.db")),
                    org.facecert.face.Place.whole())
                .finds())
        .as("from memory")
        .isEqualTo(findings.finds());
  }

  @Test
  void a_database_within_an_archive_within_a_file_is_read_page_by_page()
      throws SQLException, IOException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      insertAll(c, "t");
    }
    byte[] bytes = Wrapping.ZIP.wrap(Files.readAllBytes(database()));

    finder.find(Drawn.join(new byte[333], bytes), org.facecert.face.Place.whole());

    assertThat(pictures).allMatch(judge::saw);
  }

  @Test
  void pages_that_point_anywhere_end_in_time() throws SQLException, IOException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      insertAll(c, "t");
    }
    byte[] sound = Files.readAllBytes(database());
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = sound.clone();
      for (int i = 0; i < 200; i++) {
        int page = random.nextInt(bytes.length / 1024) * 1024;
        // pointers to other pages, kinds of pages, lengths
        bytes[page + random.nextInt(round % 2 == 0 ? 12 : 1024)] = (byte) random.nextInt(40);
      }
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThat(finder.find(bytes, org.facecert.face.Place.whole())).isNotNull());
    }
  }

  @Test
  void free_pages_that_lead_to_each_other_are_looked_at() throws SQLException, IOException {
    byte[] small = Drawn.bytes("jpg", 12, 3);
    try (Connection c = open("PRAGMA page_size=4096")) {
      run(c, "CREATE TABLE x(p BLOB)");
      insert(c, "INSERT INTO x VALUES(?)", new byte[40_000]);
    }
    byte[] bytes = Files.readAllBytes(database());
    int last = bytes.length / 4096;
    java.nio.ByteBuffer pages = java.nio.ByteBuffer.wrap(bytes);
    pages.putInt((last - 1) * 4096, last - 1).putInt((last - 2) * 4096, last);
    // the row's chain breaks before them
    pages.putInt((last - 3) * 4096, 0);
    System.arraycopy(small, 0, bytes, (last - 1) * 4096 + 100, small.length);

    finder.find(bytes, org.facecert.face.Place.whole());

    assertThat(judge.saw(small)).isTrue();
  }

  @Test
  void a_cell_at_the_very_end_of_its_page_may_point_beyond_it() throws SQLException, IOException {
    try (Connection c = open("PRAGMA page_size=1024")) {
      insertAll(c, "t");
    }
    byte[] bytes = Files.readAllBytes(database());
    int page = 1024;
    bytes[page] = 0x0D;
    System.arraycopy(new byte[] {0, 0, 0, 1, 0, 0, 0, 3, (byte) 0xF7}, 0, bytes, page + 1, 9);
    java.util.Arrays.fill(bytes, page + 1015, page + 1023, (byte) 0x80);
    bytes[page + 1023] = 64;

    assertThat(finder.find(bytes, org.facecert.face.Place.whole()).unknown())
        .extracting(Unknown::reason)
        .contains(Reason.DAMAGED);
  }

  private Path database() {
    return folder.resolve("a.db");
  }

  private Connection open(String pragma) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
    run(connection, pragma);
    return connection;
  }

  private void insertAll(Connection connection, String table) throws SQLException {
    run(connection, "CREATE TABLE " + table + "(id INTEGER PRIMARY KEY, name TEXT, p BLOB)");
    for (int i = 0; i < pictures.size(); i++) {
      insert(
          connection,
          "INSERT INTO " + table + " VALUES(" + i + ", 'somebody', ?)",
          pictures.get(i));
    }
  }

  private static void insert(Connection connection, String sql, byte[] bytes) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, bytes);
      statement.executeUpdate();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void copy(String name) throws IOException {
    Files.createDirectories(folder.resolve("copy"));
    Files.copy(folder.resolve(name), folder.resolve("copy").resolve(name));
  }
}
