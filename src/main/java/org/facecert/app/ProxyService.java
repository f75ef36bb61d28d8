package org.facecert.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.facecert.files.OwnFile;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.proxy.ProxySettings;
import org.facecert.traffic.proxy.TrafficProxy;
import org.facecert.traffic.tls.ProxyAuthority;

/** Starts proxies. Needs no installation and no phone. */
public final class ProxyService {

  private static final String NAME = "FaceCert proxy";

  private final InstantSource clock;

  public ProxyService() {
    this(InstantSource.system());
  }

  ProxyService(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Starts one, with an authority of its own.
   *
   * @param display told of each flow as it ends
   * @throws UserError when the port cannot be had, or a file cannot be written
   * @throws IOException when the place fails
   */
  public ProxyRun start(ProxyRequest request, FlowListener display) throws IOException {
    Path database = request.countries();
    CountryFinder countries =
        database == null
            ? CountryFinder.none()
            : LabCountries.open("--countries ", database, clock);
    ProxyAuthority authority = new ProxyAuthority(NAME, clock);
    Path certificate = request.authority();
    if (certificate != null) {
      OwnFile.folder(certificate);
      OwnFile.write(certificate.resolve("facecert-ca.pem"), authority.pem());
      OwnFile.write(certificate.resolve("facecert-ca.der"), authority.der());
    }
    Path har = request.har();
    HarRecording recording = har == null ? null : HarRecording.begin(har, countries);
    BodyStore bodies = recording == null ? BodyStore.none() : recording.bodies();
    ProxySettings settings =
        new ProxySettings(
            new InetSocketAddress(request.interfaceAddress(), request.port()),
            request.clients(),
            List.of(),
            clock,
            bodies);
    FlowListener listener = recording == null ? display : recording.before(display);
    try {
      return new ProxyRun(TrafficProxy.start(settings, authority, listener), recording);
    } catch (IOException e) {
      if (recording != null) {
        recording.close();
      }
      throw new UserError("--port " + request.port() + ": " + e.getMessage(), e);
    }
  }
}
