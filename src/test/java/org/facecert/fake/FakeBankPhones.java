package org.facecert.fake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.Told;
import org.facecert.app.Probing;
import org.facecert.app.ShippedProbes;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.device.Platform;
import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.observation.Channel;
import org.facecert.probe.exposure.ExposureProbe;
import org.facecert.probe.exposure.OutsideClient;

/** Phones on which every build is a bank: a compliant one, or one that its file's name tells of. */
public final class FakeBankPhones implements Platform {

  /** Of a build whose bank asks for nothing but the camera. */
  public static final String SILENT = "silent";

  private final Painter painter = new Painter();
  private final Optional<String> fault;

  private FakeBankPhones(Optional<String> fault) {
    this.fault = fault;
  }

  public static FakeBankPhones sound() {
    return new FakeBankPhones(Optional.empty());
  }

  /** None of them comes up. */
  public static FakeBankPhones dead() {
    return new FakeBankPhones(Optional.of("connection refused"));
  }

  /** The bank's statement for a package of another name. */
  public static String statement(String packageName) {
    return BankStatement.text(false).replace("org.example.harbour", packageName);
  }

  @Override
  public Session open(Phone phone, AppUnderTest app, Vault vault) {
    if (fault.isPresent()) {
      throw new DeviceFault(Told.told(fault.get()));
    }
    FakeBank bank = FakeBank.english().packaged(app.packageName());
    if (app.file().map(FakeBankPhones::isSilent).orElse(false)) {
      bank.on(Turn.FACE_STARTED, FakeBank::askForCamera);
    }
    return new FakePhone(bank, Traits.sound(false), vault, painter);
  }

  /**
   * What watches them: all that is shipped, what tells of the fake phone's wire, and servers in
   * place of those on the network.
   */
  public static Probing probing(OutsideClient servers) {
    return new Probing(
        new ScreenFaces(),
        (faces, passing, lab, countries) ->
            Stream.concat(
                    ShippedProbes.all(faces, passing, lab, countries).stream()
                        .filter(probe -> !probe.channel().equals(Channel.EXPOSURE)),
                    Stream.of(
                        new WireProbe(), new ExposureProbe(faces, (scope, trusted) -> servers)))
                .toList(),
        (scope, trusted) -> servers);
  }

  /** What a server gives that gives the face. */
  public static byte[] picture() {
    return NoisePicture.png();
  }

  private static boolean isSilent(Path build) {
    return String.valueOf(build.getFileName()).contains(SILENT);
  }
}
