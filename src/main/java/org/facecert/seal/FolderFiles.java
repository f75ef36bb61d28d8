package org.facecert.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.facecert.evidence.Sentence;

/** A package as a folder. Links are named and never followed. */
public final class FolderFiles implements SealedFiles {

  private final Path root;
  private final NavigableSet<String> paths = new TreeSet<>();
  private final SafePath.Series series = new SafePath.Series();
  private final List<Sentence> problems = new ArrayList<>();

  private FolderFiles(Path root) {
    this.root = root;
  }

  public static FolderFiles of(Path root) throws IOException {
    FolderFiles files = new FolderFiles(root);
    files.list(root, 0);
    return files;
  }

  @Override
  public NavigableSet<String> paths() {
    return Collections.unmodifiableNavigableSet(paths);
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(root.resolve(path));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<Sentence> problems() {
    return List.copyOf(problems);
  }

  private void list(Path folder, int depth) throws IOException {
    boolean empty = true;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        empty = false;
        entry(entry, depth);
      }
    }
    if (empty) {
      problems.add(Sentence.of("seal.added", "path", name(folder)));
    }
  }

  private void entry(Path entry, int depth) throws IOException {
    String name = name(entry);
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      if (depth < SealManifest.DEEPEST) {
        list(entry, depth + 1);
      } else {
        problems.add(Sentence.of("seal.path", "path", name));
      }
    } else if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(Sentence.of("seal.no-file", "path", name));
    } else if (paths.size() >= SealManifest.MOST_FILES) {
      throw new BadSeal(Sentence.of("seal.many", "most", SealManifest.MOST_FILES));
    } else {
      series.problem(name).ifPresentOrElse(problems::add, () -> paths.add(name));
    }
  }

  private String name(Path entry) {
    return root.relativize(entry).toString().replace(entry.getFileSystem().getSeparator(), "/");
  }
}
