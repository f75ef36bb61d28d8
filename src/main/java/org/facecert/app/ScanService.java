package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.picture.DetectingJudge;
import org.facecert.files.DiskFault;
import org.facecert.traffic.capture.CaptureFormat;
import org.facecert.traffic.capture.KeyLog;

/** Looks for face data in files. Needs no installation and no phone. */
public final class ScanService {

  private static final int MOST_THREADS = 4;

  /** Results that may wait for an earlier file's. */
  private static final int AHEAD = 32;

  private final PictureJudge judge;
  private final int threads;
  private final KeyLog keys;

  /** With the detector that is shipped. */
  public ScanService() {
    this(DetectingJudge.withBlazeFace(), threads(), new KeyLog());
  }

  private static int threads() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  /**
   * With another detector.
   *
   * @param model a network in ONNX
   * @throws UserError when it cannot be used as one
   */
  public static ScanService withModel(Path model) {
    try {
      return new ScanService(DetectingJudge.withModel(model), threads(), new KeyLog());
    } catch (IOException e) {
      throw new UserError("--face-model " + model + ": " + DiskFault.reason(e), e);
    }
  }

  /**
   * @param threads files that are looked at at once
   */
  ScanService(PictureJudge judge, int threads, KeyLog keys) {
    this.judge = judge;
    this.threads = threads;
    this.keys = keys;
  }

  /**
   * With keys that open what is protected by TLS in captures.
   *
   * @param files as clients write them (SSLKEYLOGFILE)
   * @throws UserError when one cannot be read or has no key in it
   */
  public ScanService withKeys(List<Path> files) {
    KeyLog all = new KeyLog();
    for (Path file : files) {
      try {
        KeyLog each = KeyLog.read(file);
        if (each.size() == 0) {
          throw new UserError(
              "--keys "
                  + file
                  + ": there is no key in it; it has to be in the form of SSLKEYLOGFILE");
        }
        all = all.and(each);
      } catch (IOException e) {
        throw new UserError("--keys " + file + ": " + DiskFault.reason(e), e);
      }
    }
    return new ScanService(judge, threads, all);
  }

  /**
   * Looks through files and folders; a file that cannot be read is unknown and no error.
   *
   * @throws UserError when there is nothing at one of the paths
   */
  public void scan(List<Path> inputs, ScanDisplay display) throws IOException {
    List<Path> files = new ScanInputs(inputs).files();
    display.begun(files.size());
    ExecutorService executor = Executors.newFixedThreadPool(threads, ScanService::daemon);
    try {
      Deque<CompletableFuture<ScannedFile>> pending = new ArrayDeque<>();
      int next = 0;
      while (next < files.size() || !pending.isEmpty()) {
        while (next < files.size() && pending.size() < AHEAD) {
          Path file = files.get(next);
          pending.add(CompletableFuture.supplyAsync(() -> scan(file), executor));
          next++;
        }
        display.waitsFor(String.valueOf(files.get(next - pending.size())));
        display.scanned(pending.remove().join());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private ScannedFile scan(Path file) {
    try (FaceFinder finder = new FaceFinder(judge, threads)) {
      if (Files.isSymbolicLink(file)) {
        return new ScannedFile(file.toString(), unread("a link: links are not followed"));
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return new ScannedFile(
            file.toString(), unread("no regular file, or one of a closed folder"));
      }
      return new ScannedFile(file.toString(), findings(file, finder));
    }
  }

  private FaceFindings findings(Path file, FaceFinder finder) {
    Optional<CaptureFormat> format = CaptureFormat.of(file);
    if (format.isPresent()) {
      return new CaptureReading(finder, keys, file, format.get()).read();
    }
    return HarReading.isHar(file) ? new HarReading(finder).read(file) : finder.find(file);
  }

  private static FaceFindings unread(String why) {
    return new FaceFindings(
        List.of(), List.of(new Unknown(Place.whole(), 0, Reason.UNREADABLE, why)), 0);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "scan");
    thread.setDaemon(true);
    return thread;
  }
}
