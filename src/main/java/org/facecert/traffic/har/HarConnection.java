package org.facecert.traffic.har;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.facecert.traffic.CertificateFacts;
import org.facecert.traffic.ClientTls;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.OriginTls;
import org.facecert.traffic.country.AddressCountry;
import org.jspecify.annotations.Nullable;

/** What a HAR's entry says of the connection, and of how the flow ended. */
final class HarConnection {

  private final JsonGenerator json;

  HarConnection(JsonGenerator json) {
    this.json = json;
  }

  void write(Flow flow, Optional<AddressCountry> country) throws IOException {
    FlowPath path = flow.path();
    if (!path.address().isEmpty()) {
      json.writeStringField("serverIPAddress", path.address());
    }
    if (country.isPresent()) {
      country(country.get());
    }
    json.writeStringField("connection", String.valueOf(path.connection()));
    json.writeNumberField("_number", flow.number());
    if (flow.opening() > 0) {
      json.writeNumberField("_opening", flow.opening());
    }
    json.writeStringField("_client", path.client());
    json.writeStringField("_host", path.host());
    json.writeNumberField("_port", path.port());
    json.writeStringField("_protection", path.protection().kind().name());
    client(path.protection().client());
    origin(path.protection().origin());
    json.writeStringField("_outcome", flow.ending().outcome().name());
    json.writeStringField("_detail", flow.ending().detail());
    anomalies(flow.ending().anomalies());
  }

  private void country(AddressCountry country) throws IOException {
    json.writeObjectFieldStart("_country");
    json.writeStringField("standing", country.standing().name());
    json.writeStringField("code", country.code());
    json.writeBooleanField("anycast", country.anycast());
    json.writeStringField("database", country.by().type());
    json.writeStringField("built", country.by().built().toString());
    json.writeStringField("sha256", country.by().digest());
    json.writeEndObject();
  }

  private void client(@Nullable ClientTls tls) throws IOException {
    if (tls == null) {
      return;
    }
    json.writeObjectFieldStart("_clientTls");
    json.writeStringField("serverName", tls.serverName());
    json.writeArrayFieldStart("offered");
    for (String each : tls.offered()) {
      json.writeString(each);
    }
    json.writeEndArray();
    agreed(tls.version(), tls.suite(), tls.protocol());
    json.writeEndObject();
  }

  private void origin(@Nullable OriginTls tls) throws IOException {
    if (tls == null) {
      return;
    }
    json.writeObjectFieldStart("_originTls");
    agreed(tls.version(), tls.suite(), tls.protocol());
    json.writeArrayFieldStart("chain");
    for (CertificateFacts each : tls.chain()) {
      certificate(each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void certificate(CertificateFacts facts) throws IOException {
    json.writeStartObject();
    json.writeStringField("sha256", facts.digest());
    json.writeStringField("subject", facts.subject());
    json.writeStringField("issuer", facts.issuer());
    json.writeStringField("notBefore", facts.notBefore().toString());
    json.writeStringField("notAfter", facts.notAfter().toString());
    json.writeEndObject();
  }

  private void agreed(String version, String suite, String protocol) throws IOException {
    json.writeStringField("version", version);
    json.writeStringField("suite", suite);
    json.writeStringField("protocol", protocol);
  }

  private void anomalies(List<FlowAnomaly> anomalies) throws IOException {
    json.writeArrayFieldStart("_anomalies");
    for (FlowAnomaly each : anomalies) {
      json.writeStartObject();
      json.writeStringField("kind", each.kind().name());
      json.writeStringField("detail", each.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
