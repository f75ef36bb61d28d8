import java.util.ArrayList;
import java.util.List;

/** Runs named steps and says of each what became of it; a step that fails does not end the rest. */
final class Steps {
  /** One step. */
  interface Step {
    void run() throws Exception;
  }

  private final List<String> failed = new ArrayList<>();

  void step(String name, Step step) {
    try {
      step.run();
      System.out.println("ok " + name);
    } catch (Exception | AssertionError e) {
      failed.add(name);
      System.out.println("FAILED " + name + ": " + String.valueOf(e).lines().findFirst().orElse(""));
    }
  }

  static void same(Object wanted, Object seen) {
    if (!String.valueOf(wanted).equals(String.valueOf(seen))) {
      throw new AssertionError("wanted " + wanted + " and saw " + seen);
    }
  }

  static void holds(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }

  /** The step must fail, and with such an error. */
  static void refused(Class<? extends Exception> kind, Step step) {
    try {
      step.run();
    } catch (Exception e) {
      if (!kind.isInstance(e)) {
        throw new AssertionError("wanted " + kind.getSimpleName() + " and saw " + e, e);
      }
      return;
    }
    throw new AssertionError("wanted " + kind.getSimpleName() + " and nothing failed");
  }

  void end() {
    System.exit(failed.isEmpty() ? 0 : 1);
  }
}
