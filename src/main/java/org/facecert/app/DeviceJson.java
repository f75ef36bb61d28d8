package org.facecert.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.facecert.doctor.Checkup;
import org.facecert.doctor.Diagnosis;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Phones and check-ups for programs: one JSON document, its keys in English, its words spoken. */
public final class DeviceJson {

  private final OutputLanguage language;

  public DeviceJson(OutputLanguage language) {
    this.language = language;
  }

  /** {@code [{"name", "platform", "version", "virtual", "address", "instances", "tags", ...}]}. */
  public String of(List<PhoneState> states) {
    return written(states.stream().map(this::state).toList());
  }

  private Map<String, Object> state(PhoneState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", state.phone().name());
    json.put("platform", state.phone().platform());
    state.version().ifPresent(version -> json.put("version", version));
    json.put("virtual", state.phone().virtual());
    state.phone().address().ifPresent(address -> json.put("address", address.toString()));
    json.put("instances", state.phone().instances());
    json.put("tags", state.tags());
    json.put("state", word(state.standing().condition()));
    said(json, "why", state.standing().why());
    said(json, "cure", state.standing().cure());
    return json;
  }

  /** {@code {"phone", "sound", "checks": [{"check", "outcome", "key", "said", "cure", ...}]}}. */
  public String of(Checkup checkup) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("phone", checkup.phone());
    json.put("sound", checkup.sound());
    json.put("checks", checkup.diagnoses().stream().map(this::check).toList());
    return written(json);
  }

  private Map<String, Object> check(Diagnosis diagnosis) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", diagnosis.check());
    json.put("outcome", word(diagnosis.outcome()));
    json.put("key", diagnosis.said().key());
    said(json, "said", Optional.of(diagnosis.said()));
    said(json, "cure", diagnosis.cure());
    json.put("millis", diagnosis.took().toMillis());
    return json;
  }

  private void said(Map<String, Object> json, String name, Optional<Sentence> sentence) {
    sentence.ifPresent(said -> json.put(name, Messages.ofFindings().render(said, language)));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String written(Object json) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }
}
