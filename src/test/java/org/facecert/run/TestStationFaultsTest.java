package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.facecert.Told;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Bench;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.observation.ObservationLog;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.Pool;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happens to disk, files and clock while the second of three scenarios runs, each with what
 * must come out. Never is the second a PASS or a FAIL, nor lost without a word.
 */
@Timeout(60)
final class TestStationFaultsTest {

  @TempDir Path folder;

  private final AtomicReference<Duration> set = new AtomicReference<>(Duration.ZERO);

  /** How a run ends. */
  private enum End {
    /** the run goes on as if nothing had happened */
    UNHARMED,
    /** the scenario is void, the others are not */
    VOID,
    /** the run ends there, for the sake of the inputs: exit code 64 */
    INPUT_CHANGED,
    /** the run ends there, for the sake of the place: exit code 74 */
    PLACE
  }

  private interface Injection {
    void into(TestStationFaultsTest test) throws IOException;
  }

  private record Fault(String name, Injection injection, End end, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Fault fault(String name, Injection injection, End end, String words) {
    return new Fault(name, injection, end, words);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        fault("nothing", t -> {}, End.UNHARMED, ""),
        fault(
            "the package is written anew",
            t -> Files.writeString(t.file("app.apk"), "another build"),
            End.INPUT_CHANGED,
            "app.apk was changed on the disk during SC-02"),
        fault(
            "one byte of the package is changed and its time put back",
            t -> {
              FileTime before = Files.getLastModifiedTime(t.file("app.apk"));
              Files.writeString(t.file("app.apk"), "App.apk");
              Files.setLastModifiedTime(t.file("app.apk"), before);
            },
            End.INPUT_CHANGED,
            "app.apk was changed on the disk"),
        fault(
            "another package is moved into its place",
            t -> {
              Path other = Files.writeString(t.folder.resolve("other"), "another build");
              Files.move(other, t.file("app.apk"), StandardCopyOption.REPLACE_EXISTING);
            },
            End.INPUT_CHANGED,
            "app.apk was changed on the disk"),
        fault(
            "the package is cut",
            t -> Files.writeString(t.file("app.apk"), "app"),
            End.INPUT_CHANGED,
            "app.apk was changed on the disk"),
        fault(
            "the package is deleted",
            t -> Files.delete(t.file("app.apk")),
            End.INPUT_CHANGED,
            "app.apk cannot be read any more"),
        fault(
            "a folder takes the package's place",
            t -> {
              Files.delete(t.file("app.apk"));
              Files.createDirectory(t.file("app.apk"));
            },
            End.INPUT_CHANGED,
            "app.apk cannot be read any more (it is a folder"),
        fault(
            "a pipe takes the package's place",
            t -> t.pipe(t.file("app.apk")),
            End.INPUT_CHANGED,
            "app.apk cannot be read any more (it is a pipe or a device"),
        fault(
            "a link to another file takes the package's place",
            t -> {
              Path other = Files.writeString(t.folder.resolve("other"), "another build");
              Files.delete(t.file("app.apk"));
              Files.createSymbolicLink(t.file("app.apk"), other);
            },
            End.INPUT_CHANGED,
            "app.apk was changed on the disk"),
        fault(
            "the class jar is changed",
            t -> Files.writeString(t.file("app.jar"), "another build"),
            End.INPUT_CHANGED,
            "app.jar was changed on the disk"),
        fault(
            "the statement is changed",
            t -> Files.writeString(t.file("statement.yaml"), "another: statement"),
            End.INPUT_CHANGED,
            "statement.yaml was changed on the disk"),
        fault(
            "a document of the dossier is changed",
            t -> Files.writeString(t.file("plan.txt"), "another plan"),
            End.INPUT_CHANGED,
            "plan.txt was changed on the disk"),
        fault(
            "the package is touched, not changed",
            t -> Files.setLastModifiedTime(t.file("app.apk"), FileTime.fromMillis(1)),
            End.UNHARMED,
            ""),
        fault(
            "the clock is set an hour forward",
            t -> t.set.set(Duration.ofHours(1)),
            End.VOID,
            "jumped by +3600.0 s"),
        fault(
            "the clock is set an hour back",
            t -> t.set.set(Duration.ofHours(-1)),
            End.VOID,
            "jumped by -3600.0 s"),
        fault(
            "the clock is set by half a second",
            t -> t.set.set(Duration.ofMillis(500)),
            End.VOID,
            "jumped by +0.5 s"),
        fault(
            "the clock is set forward and back again",
            t -> {
              t.set.set(Duration.ofMinutes(1));
              t.clock().instant();
              t.set.set(Duration.ZERO);
            },
            End.VOID,
            "jumped by -60.0 s"),
        fault(
            "the clock is slewed by a time service",
            t -> t.set.set(Duration.ofMillis(20)),
            End.UNHARMED,
            ""),
        fault(
            "a file takes the place of the evidence",
            t -> {
              t.away(t.run().evidence());
              Files.writeString(t.run().evidence(), "no folder");
              t.keep();
            },
            End.PLACE,
            "evidence cannot be written"),
        fault(
            "a link takes the place of the evidence",
            t -> {
              t.away(t.run().evidence());
              Files.createSymbolicLink(t.run().evidence(), t.folder);
              t.keep();
            },
            End.PLACE,
            "is a link; FaceCert does not write through links"),
        fault(
            "evidence is gone when it is looked at again",
            t -> {
              Digest kept = t.keep();
              t.away(t.run().evidence());
              t.run().vault().get(kept);
            },
            End.PLACE,
            "no evidence"),
        fault(
            "evidence is changed before it is looked at again",
            t -> {
              Digest kept = t.keep();
              Files.writeString(
                  t.run().evidence().resolve(kept.hex().substring(0, 2)).resolve(kept.hex()), "x");
              t.run().vault().get(kept);
            },
            End.PLACE,
            "was changed"),
        fault(
            "a pipe takes the place of a piece of evidence",
            t -> {
              Digest kept = t.keep();
              t.pipe(t.run().evidence().resolve(kept.hex().substring(0, 2)).resolve(kept.hex()));
              t.run().vault().get(kept);
            },
            End.PLACE,
            "a pipe or a device"),
        fault(
            "the disk takes no more evidence",
            t -> {
              throw DiskFault.writing(
                  t.run().evidence(), new IOException("No space left on device"));
            },
            End.PLACE,
            "the disk is full"),
        fault(
            "the disk becomes read-only",
            t -> {
              throw DiskFault.writing(t.run().evidence(), new IOException("Read-only file system"));
            },
            End.PLACE,
            "the disk is read-only"),
        fault(
            "a bug of ours cannot be written down",
            t -> {
              Files.writeString(t.run().bugs(), "no folder");
              throw new IllegalStateException("planted bug");
            },
            End.PLACE,
            "cannot be written"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void what_happens_to_the_place_is_said_and_judges_nothing(Fault fault) throws IOException {
    inputs();
    AtomicReference<@Nullable Evaluation> ended = new AtomicReference<>();
    Throwable thrown = catchThrowable(() -> ended.set(evaluate(fault)));

    switch (fault.end()) {
      case UNHARMED -> {
        assertThat(thrown).isNull();
        assertThat(verdicts())
            .containsExactlyInAnyOrderEntriesOf(
                Map.of("SC-01", Verdict.PASS, "SC-02", Verdict.PASS, "SC-03", Verdict.FAIL));
      }
      case VOID -> {
        assertThat(thrown).isNull();
        assertThat(verdicts())
            .containsExactlyInAnyOrderEntriesOf(
                Map.of(
                    "SC-01", Verdict.PASS, "SC-02", Verdict.INCONCLUSIVE, "SC-03", Verdict.FAIL));
        TestCaseResult voided = item("SC-02");
        assertThat(voided.findings()).isEmpty();
        assertThat(voided.reason().orElseThrow().key()).isEqualTo("reason.clock-jump");
        assertThat(Told.english(voided.reason().orElseThrow())).contains(fault.words());
        assertThat(voided.ended()).isAfterOrEqualTo(voided.started());
        assertThat(run().evaluation().head().notes())
            .anySatisfy(note -> assertThat(Told.english(note)).contains(fault.words()));
      }
      case INPUT_CHANGED -> {
        assertThat(thrown).isInstanceOf(InputChanged.class).hasMessageContaining(fault.words());
        onlyTheFirstIsRecorded(thrown);
        assertThat(run().evaluation().head().notes())
            .anySatisfy(note -> assertThat(Told.english(note)).contains(fault.words()));
      }
      case PLACE -> {
        assertThat(thrown).isInstanceOf(DiskFault.class).hasMessageContaining(fault.words());
        onlyTheFirstIsRecorded(thrown);
        assertThat(thrown.getMessage()).contains("--resume");
      }
    }
  }

  private void onlyTheFirstIsRecorded(Throwable thrown) {
    assertThat(thrown.getMessage())
        .contains("What was going on is not recorded: SC-02", "What was recorded before stays");
    assertThat(verdicts()).containsExactly(Map.entry("SC-01", Verdict.PASS));
    assertThat(run().evaluation().head().complete()).isFalse();
    assertThat(run().evaluation().head().outcomes())
        .filteredOn(outcome -> !outcome.requirement().equals("SC-01"))
        .allSatisfy(outcome -> assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_TESTED));
  }

  private void inputs() throws IOException {
    for (String name : List.of("app.apk", "app.jar", "statement.yaml", "plan.txt")) {
      Files.writeString(file(name), name);
    }
    Files.createDirectories(folder.resolve("features"));
    Files.writeString(
        folder.resolve("features/a.feature"),
        """
        Feature: a
          Scenario: of SC-01
            Then the check says PASS

          Scenario: of SC-02
            Then the check says PASS

          Scenario: of SC-03
            Then the check says FAIL
        """);
  }

  private @Nullable SteadyClock steady;

  private SteadyClock clock() {
    if (steady == null) {
      Clock wall =
          new Clock() {
            @Override
            public Instant instant() {
              return Instant.now().plus(set.get());
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          };
      steady = new SteadyClock(wall, System::nanoTime);
    }
    return steady;
  }

  private Evaluation evaluate(Fault fault) throws IOException {
    Map<Path, Digest> digests = new LinkedHashMap<>();
    for (String name : List.of("app.apk", "app.jar", "statement.yaml", "plan.txt")) {
      digests.put(file(name), Digest.of(file(name)));
    }
    List<TestCase> items = List.of(item("SC-01", 2), item("SC-02", 5), item("SC-03", 8));
    Plan plan = new Plan(items, List.of(), List.of());
    try (Pool pool = new Pool(List.of(device()), folder, run().phones(), folder.resolve("locks"))) {
      return new Evaluator(
              new LabPhones(pool, Map.of("fake", new FakePhones())),
              new Scenarios(faulty(fault), "org.facecert.run.glue", folder.resolve("features")),
              new Limits(Duration.ofSeconds(30), 2, 1),
              Progress.silent(),
              LabWatch.NOTHING,
              clock(),
              new Precautions(new InputFiles(digests), clock(), Optional.empty()))
          .evaluate(head(plan), plan, app(), run())
          .evaluation();
    }
  }

  private Worlds faulty(Fault fault) {
    Worlds sound = StageWorlds.apart(Optional::empty, Optional::empty);
    return new Worlds() {
      @Override
      public List<String> path(List<String> steps) {
        return sound.path(steps);
      }

      @Override
      public OngoingWalk begin(String function, Session session, Vault vault, ObservationLog log) {
        OngoingWalk walk = sound.begin(function, session, vault, log);
        return new OngoingWalk() {
          @Override
          public Scene scene(TestCase item) {
            if (item.requirement().id().equals("SC-02")) {
              inject(fault);
            }
            return walk.scene(item);
          }

          @Override
          public Optional<Sentence> control(boolean accused) {
            return walk.control(accused);
          }
        };
      }
    };
  }

  private void inject(Fault fault) {
    try {
      fault.injection().into(this);
    } catch (IOException e) {
      throw new AssertionError(fault.name(), e);
    }
  }

  private Digest keep() {
    Vault vault = run().vault();
    return vault
        .put(
            EvidenceKind.DOCUMENT,
            "text/plain",
            new byte[] {1},
            Moment.at(Instant.EPOCH),
            Sentence.of("caption.screenshot"))
        .digest();
  }

  private void pipe(Path place) throws IOException {
    Files.delete(place);
    try {
      assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void away(Path place) throws IOException {
    if (Files.exists(place)) {
      Files.move(place, folder.resolve("taken-away"));
    }
  }

  private Map<String, Verdict> verdicts() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    run().evaluation().forEachItem(item -> verdicts.put(item.requirement(), item.verdict()));
    return verdicts;
  }

  private TestCaseResult item(String requirement) {
    List<TestCaseResult> all = new ArrayList<>();
    run().evaluation().forEachItem(all::add);
    return all.stream().filter(i -> i.requirement().equals(requirement)).findFirst().orElseThrow();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private RunFolder run() {
    return new RunFolder(folder.resolve("run"));
  }

  private DeviceFile device() {
    return new DeviceFile(
        "phone",
        "fake",
        new DeviceFile.Access(Optional.of(URI.create("http://127.0.0.1:1/phone")), List.of(), 1),
        Map.of(),
        DeviceFile.DeviceTraits.of(true),
        Bench.unknown(),
        folder.resolve("phone.yaml"));
  }

  private static AppUnderTest app() {
    return new AppUnderTest("org.example.app", Optional.empty(), "en");
  }

  private static TestCase item(String requirement, int line) {
    return new TestCase(
        new RequirementUsed(
            requirement,
            "title",
            "text",
            "",
            "",
            RequirementUsed.Chinese.NONE,
            "theme",
            "major",
            "automatic",
            "a.feature",
            1,
            List.of()),
        "of " + requirement,
        line,
        List.of(),
        "face-login",
        Optional.empty());
  }

  private static RunHead head(Plan plan) {
    return Heads.of(plan.digest(), List.of("phone"));
  }
}
