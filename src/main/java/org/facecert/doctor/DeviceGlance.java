package org.facecert.doctor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.device.DeviceFault;
import org.facecert.device.Secrets;
import org.facecert.doctor.Diagnosis.CheckOutcome;
import org.facecert.evidence.Sentence;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.Pool;

/** Tells in seconds how phones stand: asks servers and adb, opens no session and starts nothing. */
public final class DeviceGlance {

  private static final String LANGUAGE = "en";

  private final Pool pool;
  private final Function<String, Optional<String>> environment;
  private final ServerGlance servers = new ServerGlance();

  public DeviceGlance(Pool pool, Function<String, Optional<String>> environment) {
    this.pool = pool;
    this.environment = environment;
  }

  /**
   * @param why of what a phone is sick, or who has it
   * @param cure what to do about it
   */
  public record PhoneStanding(
      Condition condition, Optional<Sentence> why, Optional<Sentence> cure) {
    static PhoneStanding of(Condition condition) {
      return new PhoneStanding(condition, Optional.empty(), Optional.empty());
    }
  }

  public PhoneStanding of(DeviceFile device) {
    if (device.url().isEmpty()) {
      return PhoneStanding.of(Condition.FREE);
    }
    Secrets secrets = new Secrets(environment);
    try {
      List<String> unset = secrets.unset(Secrets.names(device.url().get(), device.capabilities()));
      return unset.isEmpty()
          ? at(device, secrets.fill(device.url().get()))
          : sick(Diagnosis.failed("file", "variables", "names", String.join(", ", unset)));
    } catch (DeviceFault e) {
      return new PhoneStanding(Condition.SICK, Optional.of(e.what()), Optional.empty());
    }
  }

  private PhoneStanding at(DeviceFile device, URI server) {
    Surroundings place = new Surroundings(device, server);
    HostChecks checks = new HostChecks(place, environment, servers);
    Diagnosis asked = checks.server();
    if (asked.said().key().endsWith(".slot-busy")) {
      return new PhoneStanding(Condition.BUSY, Optional.of(asked.said()), asked.cure());
    }
    for (Diagnosis each : List.of(asked, checks.phone(), checks.port())) {
      if (each.outcome() == CheckOutcome.FAILED) {
        return sick(each);
      }
    }
    try {
      // nobody else of this machine has it
      pool.lease(device.name(), LANGUAGE).close();
    } catch (DeviceFault e) {
      return new PhoneStanding(Condition.BUSY, Optional.of(e.what()), Optional.empty());
    }
    boolean told = place.here() || asked.said().key().endsWith(".grid");
    return PhoneStanding.of(told ? Condition.FREE : Condition.THERE);
  }

  private static PhoneStanding sick(Diagnosis of) {
    return new PhoneStanding(Condition.SICK, Optional.of(of.said()), of.cure());
  }
}
