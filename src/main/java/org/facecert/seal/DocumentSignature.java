package org.facecert.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.facecert.evidence.Digest;

/**
 * A laboratory's signature on a document, as PDF readers know it: CMS, detached, with the signer's
 * certificate bound into it (CAdES as PAdES B-B wants it, ETSI EN 319 122-1 and 142-1).
 */
public final class DocumentSignature {

  private final SealSigner signer;
  private final List<X509Certificate> chain;

  private DocumentSignature(SealSigner signer, List<X509Certificate> chain) {
    this.signer = signer;
    this.chain = chain;
  }

  /**
   * @throws CannotSeal when there is no certificate, or readers do not know such a key
   */
  public static DocumentSignature of(SealedFolder.Sealer sealer) {
    if (sealer.chain().isEmpty()) {
      throw new CannotSeal(
          "--cert is missing: a reader of PDF files shows who signed by the key's certificate");
    }
    if (!sealer.signer().key().algorithm().startsWith("ECDSA")) {
      throw new CannotSeal(
          "readers of PDF files do not know Ed25519 (PDF 1.7 has no such signature): sign with a"
              + " key of ECDSA P-256");
    }
    return new DocumentSignature(sealer.signer(), sealer.chain());
  }

  /** Who signs, by the certificate: its common name, else all of its name. */
  public String name() {
    try {
      var names = new JcaX509CertificateHolder(chain.get(0)).getSubject().getRDNs(BCStyle.CN);
      return names.length > 0
          ? names[0].getFirst().getValue().toString()
          : chain.get(0).getSubjectX500Principal().getName();
    } catch (CertificateEncodingException e) {
      throw new CannotSeal("--cert: the certificate cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * @param content that is signed; all of it is read
   * @throws CannotSeal when the key does not sign
   * @throws IOException when the content cannot be read
   */
  public byte[] sign(InputStream content) throws IOException {
    try {
      SignerInfoGeneratorBuilder signing =
          new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
      DefaultSignedAttributeTableGenerator all =
          new DefaultSignedAttributeTableGenerator(attributes());
      // when it was signed is said in the document and nowhere else: EN 319 142-1, 6.3
      signing.setSignedAttributeGenerator(
          given -> all.getAttributes(given).remove(CMSAttributes.signingTime));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          signing.build(new Held(signer), new JcaX509CertificateHolder(chain.get(0))));
      generator.addCertificates(new JcaCertStore(chain));
      CMSProcessableByteArray document = new CMSProcessableByteArray(content.readAllBytes());
      return generator.generate(document, false).getEncoded("DER");
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new CannotSeal("the document cannot be signed: " + e.getMessage(), e);
    }
  }

  /** Which certificate it is, so that none can be put in its place. */
  private AttributeTable attributes() {
    try {
      byte[] digest = Digest.sha256().digest(chain.get(0).getEncoded());
      SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(digest));
      ASN1EncodableVector all = new ASN1EncodableVector();
      all.add(
          new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate)));
      return new AttributeTable(all);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("it was read from this form", e);
    }
  }

  /** The key, wherever it is held. */
  private record Held(SealSigner signer, ByteArrayOutputStream message) implements ContentSigner {

    Held(SealSigner signer) {
      this(signer, new ByteArrayOutputStream());
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
      return message;
    }

    @Override
    public byte[] getSignature() {
      return signer.sign(message.toByteArray());
    }
  }
}
