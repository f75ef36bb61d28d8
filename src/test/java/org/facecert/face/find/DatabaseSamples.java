package org.facecert.face.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where in what SQLite writes a portrait may lie; written by SQLite itself. */
final class DatabaseSamples {

  private static final String INSERT = "INSERT INTO t(p) VALUES(?)";

  /** A picture that fits into a page of 64 KiB. */
  private static final int SMALL = 200;

  private DatabaseSamples() {}

  /** What is done to a database, and what of it is looked through. */
  private interface Story {
    Path tell(Connection connection, Path file, byte[] picture) throws SQLException, IOException;
  }

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put("SQLite, live row in its page", sample(65536, SMALL, DatabaseSamples::live));
    all.put("SQLite, live row with overflow pages", sample(4096, 0, DatabaseSamples::live));
    all.put("SQLite, row deleted, in a page", sample(65536, SMALL, DatabaseSamples::deleted));
    all.put("SQLite, row deleted, overflow pages", sample(4096, 0, DatabaseSamples::deleted));
    all.put("SQLite, table dropped, free pages", sample(4096, 0, DatabaseSamples::dropped));
    all.put("SQLite, -wal", sample(4096, 0, DatabaseSamples::log));
    all.put("SQLite, -wal beside its database", sample(4096, 0, DatabaseSamples::wiped));
    all.put("SQLite, -journal of a wiped row", sample(4096, 0, DatabaseSamples::journal));
    return all;
  }

  private static Sample sample(int pageSize, int side, Story story) {
    return (portrait, folder) -> {
      Path file = folder.resolve("a.db");
      byte[] picture =
          side == 0 ? portrait.jpeg() : Portrait.written("jpeg", portrait.sized(side, side), false);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        run(connection, "PRAGMA page_size=" + pageSize);
        run(connection, "PRAGMA secure_delete=OFF");
        run(connection, "CREATE TABLE t(id INTEGER PRIMARY KEY, p BLOB)");
        return story.tell(connection, file, picture);
      } catch (SQLException e) {
        throw new IOException(e);
      }
    };
  }

  private static Path live(Connection c, Path file, byte[] picture) throws SQLException {
    insert(c, picture);
    insert(c, Drawn.jpeg(2));
    return file;
  }

  /** Pages are free already, so that none of the picture's becomes the trunk of their list. */
  private static Path deleted(Connection c, Path file, byte[] picture) throws SQLException {
    insert(c, new byte[100_000]);
    insert(c, picture);
    insert(c, Drawn.jpeg(2));
    run(c, "DELETE FROM t WHERE id=1");
    run(c, "DELETE FROM t WHERE id=2");
    return file;
  }

  private static Path dropped(Connection c, Path file, byte[] picture) throws SQLException {
    run(c, "CREATE TABLE x(p BLOB)");
    run(c, "INSERT INTO x VALUES(zeroblob(100000))");
    insert(c, picture);
    run(c, "DROP TABLE x");
    run(c, "DROP TABLE t");
    return file;
  }

  private static Path log(Connection c, Path file, byte[] picture)
      throws SQLException, IOException {
    run(c, "PRAGMA journal_mode=WAL");
    insert(c, picture);
    return kept(file, "-wal", false);
  }

  private static Path wiped(Connection c, Path file, byte[] picture)
      throws SQLException, IOException {
    run(c, "PRAGMA journal_mode=WAL");
    insert(c, picture);
    run(c, "PRAGMA secure_delete=ON");
    run(c, "DELETE FROM t");
    return kept(file, "-wal", true);
  }

  private static Path journal(Connection c, Path file, byte[] picture) throws SQLException {
    insert(c, picture);
    run(c, "PRAGMA secure_delete=ON");
    run(c, "PRAGMA journal_mode=PERSIST");
    run(c, "DELETE FROM t");
    return file.resolveSibling(file.getFileName() + "-journal");
  }

  /** As it is while the app runs: SQLite removes a log when the last connection ends. */
  private static Path kept(Path file, String log, boolean withDatabase) throws IOException {
    Path folder = Files.createDirectories(file.resolveSibling("kept"));
    if (withDatabase) {
      Files.copy(file, folder.resolve("a.db"));
    }
    return Files.copy(file.resolveSibling("a.db" + log), folder.resolve("a.db" + log));
  }

  private static void insert(Connection c, byte[] bytes) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(INSERT)) {
      statement.setBytes(1, bytes);
      statement.executeUpdate();
    }
  }

  private static void run(Connection c, String sql) throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.execute(sql);
    }
  }
}
