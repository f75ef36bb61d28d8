package org.facecert.platform.android;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.facecert.device.DeviceMeter;
import org.jspecify.annotations.Nullable;

/**
 * Counts driver commands and adds up where the time goes. Read by other threads than the writer.
 */
final class Meter implements DeviceMeter {

  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong pageSources = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private final AtomicLong inDevice = new AtomicLong();
  private final AtomicLong watching = new AtomicLong();
  private final AtomicLong probing = new AtomicLong();

  <T extends @Nullable Object> T command(Supplier<T> call) {
    long start = System.nanoTime();
    commands.incrementAndGet();
    try {
      return call.get();
    } finally {
      inDevice.addAndGet(System.nanoTime() - start);
    }
  }

  void pageSource() {
    pageSources.incrementAndGet();
  }

  void look() {
    looks.incrementAndGet();
  }

  void watched(long nanos) {
    watching.addAndGet(nanos);
  }

  @Override
  public void probed(Duration time) {
    probing.addAndGet(time.toNanos());
  }

  @Override
  public DeviceTime read() {
    return new DeviceTime(
        commands.get(),
        pageSources.get(),
        looks.get(),
        Duration.ofNanos(inDevice.get()),
        Duration.ofNanos(watching.get()),
        Duration.ofNanos(probing.get()));
  }
}
