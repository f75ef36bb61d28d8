@theme:templates
Feature: A template betrays no face

  @TM-01 @major @documentary @once
  @CN-35273-6.3c @CN-40660-6
  Rule: Raw images not used as reference; template only
    What the face is compared with is a template, not a stored image.

    Scenario: The reference is a template
      Given the dossier of the applicant
      Then the document "template protection report" is in the dossier
      And the document "template protection report" speaks of "template"
      And the document "template protection report" speaks of "raw image"

  @TM-02 @major @documentary @once
  @ISO-24745 @CN-41819-8-TPL @NIST-63B-BIO-CENT @MASVS-PRIVACY-2
  Rule: Irreversible, unlinkable, renewable/revocable
    A laboratory's report shows that the template cannot be turned back into a face, not be linked to one elsewhere, and
    be renewed and revoked.

    Scenario: The template is protected
      Given the dossier of the applicant
      Then the document "template protection report" is in the dossier
      And the document "template protection report" speaks of "irreversible"
      And the document "template protection report" speaks of "unlinkable"
      And the document "template protection report" speaks of "renewable"

  @TM-03 @major @documentary @once
  @CN-35273-6.3b @CN-41819-7-SEP @ISO-24745
  Rule: Template apart from identity data; secure binding
    Templates and identity data are kept apart, and a document says how the two are bound to each other.

    Scenario: Template and identity lie apart
      Given the dossier of the applicant
      Then the document "template protection report" is in the dossier
      And the document "template protection report" speaks of "separate storage"
      And the document "template protection report" speaks of "binding"

  @TM-04 @blocker @automatic
  @MASVS-STORAGE-1 @ISO-24745 @CN-38671-6.1.6.6
  Rule: No template extractable from device storage or traffic
    Neither the phone's storage nor the traffic yields a template in a form that can be read.

    PASS proves: At the end of a scan all files that had come or changed in the app's own folders and in shared storage
    since the app's start were read, and all that went over the wire through the laboratory's proxy up to 20 seconds
    after it was understood; a face was before the camera, and in no file and no exchange was a face template found in
    any encoding that is known. A file that the suite had put there and a request of its own were seen in the same way.

    PASS does not prove: That no template is written or sent later, past the proxy (QUIC, sockets of the app's own), or
    in a form that is not known; what is encrypted is never taken for none.

    Scenario: No template can be taken
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no template can be read from the storage or the traffic

  @TM-05 @minor @documentary @once
  @ISO-24745
  Rule: Re-enrolment after withdrawal yields a new template
    Who withdraws and enrols again gets a new template; the old one is not taken up again.

    Scenario: A new enrolment makes a new template
      Given the dossier of the applicant
      Then the document "template protection report" is in the dossier
      And the document "template protection report" speaks of "re-enrolment"
