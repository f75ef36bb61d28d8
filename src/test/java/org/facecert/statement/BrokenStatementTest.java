package org.facecert.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Statements with one fault each, seeded into a sound one by replacing a part of it. The whole
 * error text is asserted: file, line, column, what is wrong, the cure.
 */
final class BrokenStatementTest {

  private static final String SOUND =
      """
      app:
        name: FaceBank
        package: org.example.facebank
        language: en
      functions:
        - id: face-login
          kind: login
          purpose: sign in
          matched: server
          uploads: true
          start: [open app, tap "Sign in", tap "Face login"]
          alternatives:
            - id: password
              label: "Password login"
              route: [open app, type account.main.user into "Phone number"]
      routes:
        sign-in: [open app, tap "Sign in"]
      core-journeys:
        view-bill: [follow sign-in, see "Total"]
      accounts:
        main: {user: "13800000000"}
      """;

  private static final String ACTS =
      "an act is open app, back, tap \"Label\", tick \"Label\", see \"Label\","
          + " type account.NAME.FIELD into \"Label\", type \"text\" into \"Label\" or follow"
          + " route-name; those with a label may end in: if shown";

  private static final String QUOTE =
      "a label with a comma, a colon or a # in it needs quotes around the whole act, such as"
          + " 'tap \"Yes, I agree\"'";

  @TempDir private Path folder;

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "unknown key at the top",
            "routes:",
            "ruotes:",
            "16:1: unknown key \"ruotes\": did you mean routes? known keys are app, permissions,"
                + " functions, routes, core-journeys, accounts, lab, labels, dossier,"
                + " components, servers",
            "19:15: there is no route \"sign-in\": there is none; add it under routes"),
        fault(
            "unknown key in a function",
            "purpose: sign in",
            "purpose: sign in\n    retension: a year",
            "9:5: unknown key \"retension\" in functions[0]: did you mean retention? known keys are"
                + " id, kind, purpose, matched, uploads, alternatives, retention, location,"
                + " recipients, makes, claims, audience, start, complete, again, export, done"),
        fault(
            "a way out for what is not made",
            "purpose: sign in",
            "purpose: sign in\n    makes: nothing\n    export: [tap \"Save\"]",
            "10:13: functions[0].export takes something out of the app that the function does not"
                + " make: write makes: synthetic-media or makes: recorded-media beside it, or leave"
                + " it out"),
        fault(
            "no day of the calendar",
            "name: FaceBank\n",
            "name: FaceBank\n  released: 2026-02-30\n",
            "3:13: app.released is no day of the calendar: 2026-02-30: correct it"),
        fault(
            "a date of another form",
            "name: FaceBank\n",
            "name: FaceBank\n  released: 1 March 2026\n",
            "3:13: app.released is malformed: \"1 March 2026\": write a day such as 2026-03-01"),
        fault(
            "a claim without a basis",
            "purpose: sign in",
            "purpose: sign in\n    claims: [{claim: necessary}]",
            "9:14: functions[0].claims[0].basis is missing:"
                + " add \"basis: ...\" under functions[0].claims[0]"),
        fault(
            "a claim that there is not",
            "purpose: sign in",
            "purpose: sign in\n    claims: [{claim: needed, basis: law}]",
            "9:22: functions[0].claims[0].claim is unknown: \"needed\":"
                + " write one of necessary, state-exception"),
        fault(
            "an audience that there is not",
            "purpose: sign in",
            "purpose: sign in\n    audience: [everybody]",
            "9:16: functions[0].audience[0] is unknown: \"everybody\":"
                + " write one of general, minors, elderly, employees"),
        fault(
            "recipients is a text",
            "purpose: sign in",
            "purpose: sign in\n    recipients: Somebody",
            "9:17: functions[0].recipients is not a list but \"Somebody\":"
                + " write [one, two] or one element per line, each after \"- \""),
        fault(
            "a document that is not there",
            "routes:",
            "dossier:\n  impact assessment: {file: dpia.pdf}\nroutes:",
            "17:29: dossier.impact assessment.file \"dpia.pdf\" is not there: no readable file "
                + "FOLDER/dpia.pdf: put the document there or correct the path; it is relative to"
                + " the statement's folder"),
        fault(
            "a document with a file and none",
            "routes:",
            "dossier:\n  filing receipt: {date: 2026-01-01}\nroutes:",
            "17:19: dossier.filing receipt needs a file, or not-needed with the reason:"
                + " write one of the two"),
        fault(
            "missing name",
            "  name: FaceBank\n",
            "",
            "2:3: app.name is missing: add \"name: ...\" under app"),
        fault(
            "missing start",
            "    start: [open app, tap \"Sign in\", tap \"Face login\"]\n",
            "",
            "6:5: functions[0].start is missing: add \"start: ...\" under functions[0]"),
        fault(
            "empty purpose",
            "purpose: sign in",
            "purpose:",
            "8:5: functions[0].purpose is empty: write its value"),
        fault(
            "name is a list",
            "name: FaceBank",
            "name: [Face, Bank]",
            "2:9: app.name is not a text but a list: write one text; put it in quotes when it has a"
                + " colon or a comma in it"),
        fault(
            "uploads is no flag",
            "uploads: true",
            "uploads: sometimes",
            "10:14: functions[0].uploads is not true or false but \"sometimes\":"
                + " write true or false"),
        fault(
            "accounts is a list",
            "  main: {user: \"13800000000\"}",
            "  - main",
            "15:27: there is no account \"main\": there is none; add it under accounts",
            "21:3: accounts is not a map but a list:"
                + " write \"key: value\" lines, indented under it"),
        fault(
            "route is a text",
            "sign-in: [open app, tap \"Sign in\"]",
            "sign-in: open app",
            "17:12: routes.sign-in is not a list but \"open app\":"
                + " write [one, two] or one element per line, each after \"- \""),
        fault(
            "route without an act",
            "sign-in: [open app, tap \"Sign in\"]",
            "sign-in: []",
            "17:12: routes.sign-in has no act: write [open app, tap \"...\"]"),
        fault(
            "no function",
            SOUND.substring(SOUND.indexOf("functions:"), SOUND.indexOf("routes:")),
            "functions: []\n",
            "5:12: functions is empty: declare at least one face function"),
        fault(
            "unknown kind",
            "kind: login",
            "kind: logon",
            "7:11: functions[0].kind is unknown: \"logon\": did you mean login? write one of login,"
                + " payment, real-name, access, effects, anti-addiction, attendance, other"),
        fault(
            "unknown place of matching",
            "matched: server",
            "matched: cloud",
            "9:14: functions[0].matched is unknown: \"cloud\":"
                + " write one of server, device, both, none"),
        fault(
            "function id with blanks",
            "id: face-login",
            "id: ../Face login",
            "6:9: functions[0].id is malformed: \"../Face login\": write small letters, digits and"
                + " hyphens, at most 64, such as \"face-login\""),
        fault(
            "alternative id twice",
            "            route: [open app, type".strip(),
            "route: [open app]\n"
                + "      - id: password\n"
                + "        label: x\n"
                + "        route: [open app, type",
            "16:13: functions[0].alternatives[1].id stands twice: password:"
                + " give each one an id of its own"),
        fault(
            "key twice",
            "name: FaceBank",
            "name: FaceBank\n  name: OtherBank",
            "3:3: \"name\" stands twice, first in line 2: leave one of the two out"),
        fault(
            "package that is no package",
            "org.example.facebank",
            "\"facebank; reboot\"",
            "3:12: app.package is malformed: \"facebank; reboot\":"
                + " write an application id such as org.example.bank"),
        fault(
            "language that is none",
            "language: en",
            "language: english",
            "4:13: app.language is no language: \"english\":"
                + " write a BCP 47 tag such as en, en-US, zh or zh-CN"),
        fault(
            "activity that is no class",
            "language: en",
            "language: en\n  activity: Main Activity",
            "5:13: app.activity is malformed: \"Main Activity\":"
                + " write a class name such as .MainActivity"),
        fault(
            "partner that is no package",
            "language: en",
            "language: en\n  partners: [org.example.wallet, the wallet]",
            "5:34: app.partners[1] is malformed: \"the wallet\":"
                + " write an application id such as org.example.wallet"),
        fault(
            "partner that is the app itself",
            "language: en",
            "language: en\n  partners: [org.example.facebank]",
            "5:14: app.partners[0] is the app itself: name each other app once"),
        fault(
            "partner that is named twice",
            "language: en",
            "language: en\n  partners: [org.example.wallet, org.example.wallet]",
            "5:34: app.partners[1] is named twice: name each other app once"),
        fault(
            "act that is none",
            "tap \"Sign in\", tap",
            "press \"Sign in\", tap",
            "11:23: functions[0].start[1] is no act: \"press \"Sign in\"\": " + ACTS),
        fault(
            "label without quotes",
            "tap \"Sign in\", tap",
            "tap Sign in, tap",
            "11:23: functions[0].start[1] is no act: \"tap Sign in\":"
                + " put the label in double quotes"),
        fault(
            "label with a comma in a flow list",
            "see \"Total\"",
            "see \"Total, this month\"",
            "19:31: core-journeys.view-bill[1] is no act: \"see \"Total\": the quote is not closed:"
                + " "
                + QUOTE,
            "19:43: core-journeys.view-bill[2] is no act: \"this month\"\": the quote is not"
                + " closed: "
                + QUOTE),
        fault(
            "label with a colon",
            "see \"Total\"",
            "see \"Total: all\"",
            "19:31: core-journeys.view-bill[1] is no act: " + QUOTE),
        fault(
            "empty label",
            "see \"Total\"",
            "see \" \"",
            "19:31: core-journeys.view-bill[1] has an empty or very long label:"
                + " write the words on the screen, at most 300 characters"),
        fault(
            "condition without a label",
            "follow sign-in",
            "follow sign-in if shown",
            "19:15: core-journeys.view-bill[0] has no label that could be shown:"
                + " leave \"if shown\" out"),
        fault(
            "route that is not there",
            "follow sign-in",
            "follow signin",
            "19:15: there is no route \"signin\":"
                + " did you mean sign-in? there is sign-in; add it under routes"),
        fault(
            "routes in a circle",
            "sign-in: [open app, tap \"Sign in\"]",
            "sign-in: [open app, follow more]\n  more: [follow sign-in]",
            "17:12: routes follow each other in a circle: sign-in > more > sign-in:"
                + " break the circle"),
        fault(
            "routes that multiply",
            "sign-in: [open app, tap \"Sign in\"]",
            doubling(),
            "27:7: route r9 has more than 300 acts: shorten it"),
        fault(
            "start that starts nothing",
            "tap \"Face login\"]",
            "see \"Face login\"]",
            "11:12: functions[0].start ends with see \"Face login\", which starts nothing: end with"
                + " the tap that starts the face function; what comes after it, if anything, goes"
                + " under complete"),
        fault(
            "journey that does not open the app",
            "view-bill: [follow sign-in, see",
            "view-bill: [see",
            "19:14: core-journeys.view-bill does not begin with opening the app:"
                + " begin with: open app"),
        fault(
            "unknown account",
            "account.main.user",
            "account.mian.user",
            "15:27: there is no account \"mian\":"
                + " did you mean main? there is main; add it under accounts"),
        fault(
            "unknown field of an account",
            "account.main.user",
            "account.main.pin",
            "15:27: account main has no \"pin\": there is user; add it under accounts"),
        fault(
            "environment variable that is not set",
            "\"13800000000\"",
            "\"${BANK_USER}\"",
            "21:16: accounts.main.user needs the environment variable BANK_USER, which is not set:"
                + " set it, or write ${BANK_USER:-default} for a test account of the laboratory"),
        fault(
            "variable with a slip of the pen",
            "\"13800000000\"",
            "\"${BANK-USER}\"",
            "21:16: accounts.main.user has a \"${\" that is no variable: write ${NAME} or"
                + " ${NAME:-default}, NAME in letters, digits and underscores"),
        fault(
            "done written as an act",
            "uploads: true",
            "uploads: true\n    done: see \"Welcome\"",
            "11:11: functions[0].done is an act, not a label: write the words on the screen alone"),
        fault(
            "service that is no name",
            "accounts:",
            "lab: {services: [\"rm -rf /\"]}\naccounts:",
            "20:18: lab.services[0] is malformed: \"rm -rf /\": write small letters, digits and"
                + " hyphens, at most 64, such as \"face-login\""),
        fault(
            "servers that may be asked, none of them named as a host",
            "accounts:",
            "lab: {exposure: {hosts: [\"https://cdn.example\", \"cdn.example:x\"], rate: fast}}\n"
                + "accounts:",
            "20:26: lab.exposure.hosts[0] is malformed: \"https://cdn.example\": write a host such"
                + " as cdn.example.org or cdn.example.org:8443",
            "20:49: lab.exposure.hosts[1] is malformed: \"cdn.example:x\": write a host such as"
                + " cdn.example.org or cdn.example.org:8443",
            "20:73: lab.exposure.rate is malformed: \"fast\": write a rate such as 2/s or 30/min,"
                + " at most 99"),
        fault(
            "servers that may be asked, without any",
            "accounts:",
            "lab: {exposure: {host: cdn.example}}\naccounts:",
            "20:17: lab.exposure.hosts is missing: add \"hosts: ...\" under lab.exposure",
            "20:18: unknown key \"host\" in lab.exposure: did you mean hosts? known keys are hosts,"
                + " rate, link-lifetime"),
        fault(
            "label of no known class",
            "accounts:",
            "labels: [{label: Bear, class: yes please, reason: known}]\naccounts:",
            "20:31: labels[0].class is unknown: \"yes please\": write one of agree, refuse, later,"
                + " alternative, close, next"),
        fault(
            "label without a reason, told twice",
            "accounts:",
            "labels: [{label: Bear, class: agree}, {label: Bear, class: refuse, reason: x}]\n"
                + "accounts:",
            "20:10: labels[0].reason is missing: add \"reason: ...\" under labels[0]",
            "20:47: labels[1].label stands twice: Bear: say what it is once"),
        fault(
            "YAML that breaks",
            "  package: org.example.facebank",
            " package: org.example.facebank",
            "3:2: this is no YAML (\"expected <block end>, but found '<block mapping start>'\"):"
                + " check indentation, brackets and quotes here and in the line above"),
        fault(
            "list that is not closed",
            "view-bill: [follow sign-in, see \"Total\"]",
            "view-bill: [follow sign-in, see \"Total\"",
            "20:9: this is no YAML (\"expected ',' or ']', but got :\"):"
                + " check indentation, brackets and quotes here and in the line above"),
        fault(
            "alias",
            "tap \"Face login\"]",
            "*act]",
            "11:38: alias \"*act\" is not allowed: write the value out, as it is"));
  }

  /** Eighteen routes, each the previous one twice: 2^18 acts in 18 lines. */
  private static String doubling() {
    StringBuilder routes = new StringBuilder("sign-in: [open app, tap \"Sign in\"]");
    routes.append("\n  r0: [back]");
    for (int i = 1; i <= 18; i++) {
      routes.append("\n  r%d: [follow r%d, follow r%d]".formatted(i, i - 1, i - 1));
    }
    return routes.toString();
  }

  private static Arguments fault(String name, String part, String instead, String... errors) {
    return Arguments.of(name, part, instead, errors);
  }

  @Test
  void the_statement_that_the_faults_are_seeded_into_is_sound() throws IOException {
    assertThat(read(SOUND).functions()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void tells_file_line_column_and_cure(String name, String part, String instead, String[] errors)
      throws IOException {
    assertThat(SOUND).as("the sound statement").contains(part);

    InputErrors thrown =
        catchThrowableOfType(InputErrors.class, () -> read(SOUND.replace(part, instead)));

    assertThat(thrown).as("errors of " + name).isNotNull();
    assertThat(thrown.problems())
        .extracting(Problem::toString)
        .containsExactly(
            Stream.of(errors)
                .map(error -> error.replace("FOLDER", folder.toString()))
                .map(error -> folder.resolve("statement.yaml") + ":" + error)
                .toArray(String[]::new));
  }

  @Test
  void tells_that_the_app_is_not_there() throws IOException {
    InputErrors thrown =
        catchThrowableOfType(
            InputErrors.class,
            () -> read(SOUND.replace("language: en", "language: en\n  file: bank.apk")));

    assertThat(thrown)
        .hasMessage(
            folder.resolve("statement.yaml")
                + ":5:9: app.file \"bank.apk\" is not there: no readable file "
                + folder.resolve("bank.apk")
                + ": put the app there or correct the path;"
                + " it is relative to the statement's folder");
  }

  @Test
  void never_shows_an_account_value_in_an_error() throws IOException {
    InputErrors thrown =
        catchThrowableOfType(
            InputErrors.class, () -> read(SOUND.replace("13800000000", "hush-${oh-no}")));

    assertThat(thrown.getMessage()).doesNotContain("hush");
  }

  private AppStatement read(String text) throws IOException {
    Path file = folder.resolve("statement.yaml");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return new StatementReader(name -> null).readFrom(file);
  }
}
