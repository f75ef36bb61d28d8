package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.facecert.app.Laboratory;
import org.facecert.paper.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laboratory's signature on the printed report, and what programs that are not ours say of it.
 */
final class SignedReportTest {

  @TempDir static Path lab;
  @TempDir Path folder;

  private static Laboratory laboratory;
  private static Path run = Path.of("");
  private static Path edwards = Path.of("");
  private static Path curve = Path.of("");
  private static Path certificate = Path.of("");
  private static OpenSsl openssl = new OpenSsl(Path.of(""));

  @BeforeAll
  static void a_run_and_a_key_with_its_certificate() throws IOException {
    OpenSsl.mustBeThere("openssl");
    laboratory = Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-02");
    run = lab.resolve("run");
    assertThat(Typed.evaluate(laboratory, "app.apk", run).err()).isEmpty();
    edwards = TestKeys.edwards(lab, "edwards");
    curve = TestKeys.curve(lab, "curve", "secp256r1");
    openssl = OpenSsl.in(lab.resolve("openssl"));
    // NSS, behind pdfsig and Firefox, knows no purpose of document signing alone (RFC 9336)
    certificate = openssl.certified(curve, "laboratory", "document");
  }

  @Test
  void the_signature_is_of_the_whole_document_and_holds() throws Exception {
    Path signed = signed();
    byte[] bytes = Files.readAllBytes(signed);
    byte[] unsigned = Files.readAllBytes(signed.resolveSibling("report.pdf"));

    // the document stays as it is, so that anybody can make it anew and compare
    assertThat(Arrays.copyOf(bytes, unsigned.length)).isEqualTo(unsigned);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDSignature signature = document.getLastSignatureDictionary();
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getName()).isEqualTo("Test laboratory");
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(bytes.length);
      assertThat(range[2] - range[1]).isEqualTo(2 * 32_768 + 2);
      SignerInformation signer = signer(signature, bytes);
      assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
      assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
          .isNotNull();
    }
    assertThat(VeraPdf.broken("2u", bytes)).isEmpty();
  }

  private static SignerInformation signer(PDSignature signature, byte[] bytes) throws Exception {
    CMSSignedData cms =
        new CMSSignedData(
            new CMSProcessableByteArray(signature.getSignedContent(bytes)),
            // zeros fill what was kept free for it
            new ByteArrayInputStream(signature.getContents(bytes)));
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    X509CertificateHolder held =
        cms.getCertificates().getMatches(null).stream()
            .filter(each -> signer.getSID().match(each))
            .findFirst()
            .orElseThrow();
    assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(held))).isTrue();
    return signer;
  }

  @Test
  void pdfsig_calls_it_valid_and_trusted_and_finds_what_was_changed() throws IOException {
    OpenSsl.mustBeThere("pdfsig", "pdfsig", "-v");
    OpenSsl.mustBeThere("certutil", "which", "certutil");
    Path signed = signed();
    String database = "sql:" + Files.createDirectories(folder.resolve("nss"));
    said("certutil", "-N", "-d", database, "--empty-password");
    Path authority = openssl.folder().resolve("ca.pem");
    said("certutil", "-A", "-d", database, "-n", "ca", "-t", "CT,C,C", "-i", authority.toString());

    assertThat(said("pdfsig", "-nssdir", folder.resolve("nss").toString(), signed.toString()))
        .contains(
            "Signature Type: ETSI.CAdES.detached",
            "Total document signed",
            "Signature Validation: Signature is Valid.",
            "Certificate Validation: Certificate is Trusted.");

    byte[] bytes = Files.readAllBytes(signed);
    bytes[bytes.length / 3] ^= 1;
    Path changed = Files.write(folder.resolve("changed.pdf"), bytes);
    assertThat(said("pdfsig", "-nssdir", folder.resolve("nss").toString(), changed.toString()))
        .doesNotContain("Signature is Valid");
  }

  @Test
  void what_no_reader_would_know_is_refused_before_anything_is_written() throws IOException {
    Typed.Ended noCertificate = report("--sign", curve.toString());
    assertThat(noCertificate.err()).contains("--cert is missing");
    assertThat(noCertificate.exit()).isEqualTo(ExitCode.USAGE.code());

    Path other = openssl.certified(edwards, "edwards", "seal");
    assertThat(report("--sign", edwards.toString(), "--cert", other.toString()).err())
        .contains("Ed25519", "ECDSA P-256");
    assertThat(report("--sign", edwards.toString(), "--cert", certificate.toString()).err())
        .contains("is of another key than the one that signs");
    assertThat(report("--cert", certificate.toString()).err()).contains("--sign");
    assertThat(report("--sign", "env:FACECERT_NO_SUCH_KEY").err()).contains("--sign env:FACECERT");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_sealed_package_holds_the_printed_report_and_verify_makes_it_anew() throws IOException {
    Path copy = folder.resolve("run");
    Forger.copy(run, copy);
    Typed.Ended printed = Typed.in(laboratory, "report", copy.toString(), "--format", "pdf");
    assertThat(printed.err()).isEmpty();
    Path sealed = folder.resolve("sealed");
    Typed.seal(laboratory, copy, curve, sealed);

    assertThat(sealed.resolve("reports/report.pdf"))
        .hasSameBinaryContentAs(copy.resolve("report.pdf"));
    Typed.Ended verified = Typed.in(laboratory, "verify", sealed.toString());
    assertThat(verified.out()).doesNotContain("FAULT");
  }

  private Path signed() {
    Typed.Ended ended = report("--sign", curve.toString(), "--cert", certificate.toString());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("report.pdf", "report-signed.pdf");
    return folder.resolve("out/report-signed.pdf");
  }

  private Typed.Ended report(String... more) {
    String[] words = {"report", run.toString(), "--out", folder.resolve("out").toString()};
    return Typed.in(
        laboratory, Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  private String said(String... words) throws IOException {
    OpenSsl.Said said = OpenSsl.run(folder, Map.of(), words);
    return said.text();
  }
}
