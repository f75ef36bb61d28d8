#!/usr/bin/env bash
# A finger that rests before it is lifted flings nothing on Android: VelocityTracker looks back 100 ms (AOSP, HORIZON in
# libs/input) and takes a pointer that was still for 40 ms to have stopped. Robolectric 4.17's VelocityTracker looks back
# 200 ms: after 120 ms at one place the finger still "moves" at a third of its speed, and a list rolls on, past text that a
# test then never sees. Whoever scrolls in Robolectric without a fling has to rest for more than 200 ms.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <repositories><repository><id>google</id><url>https://maven.google.com</url></repository></repositories>
  <dependencies>
    <dependency><groupId>org.robolectric</groupId><artifactId>robolectric</artifactId><version>4.17</version></dependency>
    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
copy() { mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$2" >/dev/null; }
copy androidx.test:monitor:1.8.0:aar lib
(cd lib && unzip -qo monitor-1.8.0.aar classes.jar)
copy org.robolectric:android-all-instrumented:14-robolectric-10818077-i7 sdk
cat >RestTest.java <<'JAVA'
import android.view.MotionEvent;
import android.view.VelocityTracker;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A finger moves 1,000 px in 100 ms, rests where it is, and is lifted. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34, manifest = Config.NONE)
public class RestTest {
  private static void add(VelocityTracker tracker, int at, int action, float y) {
    tracker.addMovement(MotionEvent.obtain(0, at, action, 50, y, 0));
  }

  private static float speedAfter(int rest) {
    VelocityTracker tracker = VelocityTracker.obtain();
    add(tracker, 0, MotionEvent.ACTION_DOWN, 1000);
    for (int at = 10; at <= 100 + rest; at += 10) {
      add(tracker, at, MotionEvent.ACTION_MOVE, Math.max(0, 1000 - 10 * at));
    }
    add(tracker, 100 + rest, MotionEvent.ACTION_UP, 0);
    tracker.computeCurrentVelocity(1000);
    return Math.abs(tracker.getYVelocity());
  }

  @Test
  public void lifts() {
    for (int rest : new int[] {0, 50, 120, 250}) {
      System.out.printf("rested %d ms: %.0f px/s%n", rest, speedAfter(rest));
    }
  }
}
JAVA
javac -cp "$(ls lib/*.jar sdk/*.jar | tr '\n' ':')" RestTest.java
java -Drobolectric.conscryptMode=OFF -Drobolectric.offline=true -Drobolectric.dependency.dir=sdk -cp ".:lib/*:sdk/*" \
  org.junit.runner.JUnitCore RestTest >out 2>&1 || { cat out; exit 1; }
echo "Robolectric 4.17, Android 14"; grep rested out
speed() { sed -n "s/.*rested $1 ms: \([0-9]*\) px.*/\1/p" out; }
[ "$(speed 120)" -gt 1000 ] && [ "$(speed 250)" -eq 0 ]
# Seen on 2026-11-29, OpenJDK 17.0.15: 0 ms 10000, 50 ms 7159, 120 ms 3904, 250 ms 0 px/s
