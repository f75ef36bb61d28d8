@theme:governance
Feature: The documents behind the app

  @GV-01 @blocker @documentary @once
  @CN-PIPL-55 @CN-PIPL-56 @CN-FRM-9 @EU-GDPR-35
  Rule: Impact assessment before launch, with required content, redone on change
    The impact assessment was made before the first release of the face function, has the required contents, and was
    made again when purpose or method changed.

    Scenario: The impact assessment is in the dossier and earlier than the release
      Given the dossier of the applicant
      Then the document "impact assessment" is in the dossier
      And the document "impact assessment" is dated before the first release
      And the document "impact assessment" speaks of "lawfulness and necessity"
      And the document "impact assessment" speaks of "effect on rights"
      And the document "impact assessment" speaks of "risks"
      And the document "impact assessment" speaks of "protection measures"

  @GV-02 @blocker @documentary @once
  @CN-FRM-15
  Rule: Filing receipt if ≥ 100,000 faces
    Who stores the faces of 100,000 persons or more has the receipt of the filing with the provincial cyberspace
    administration. Others declare their number: NOT_APPLICABLE.

    Scenario: The filing receipt is in the dossier
      Given the dossier of the applicant
      Then the document "filing receipt" is in the dossier

  @GV-03 @major @documentary @once
  @CN-CSL-21 @CN-PIPL-51 @CN-PIPL-54 @CN-PIPL-57 @CN-NDR-10_11 @CN-NDR-27_28 @CN-40660-10_11 @CN-DSL-27_29_32
  @CN-CBIRC-2021
  Rule: Graded-protection certificate, incident plan, compliance audit
    The certificate of graded protection, the incident plan and the report of the compliance audit are on file.

    Scenario: Certificate, plan and audit are in the dossier
      Given the dossier of the applicant
      Then the document "graded protection certificate" is in the dossier
      And the document "incident plan" is in the dossier
      And the document "compliance audit" is in the dossier

  @GV-04 @blocker @documentary
  @CN-PIPL-28 @CN-FRM-4 @CN-FRM-10 @CN-SPC15-6 @CN-PIPL-13 @CN-PIPL-32 @CN-44248 @EU-AIA-III.1
  Rule: Necessity and exception statement per face function
    For each face function the applicant states why it is necessary and which exception of the state it claims, if any.
    Necessity is never decided by the suite.

    Scenario: The necessity statement is in the dossier
      Given the dossier of the applicant
      Then the document "necessity statement" is in the dossier
      And the document "necessity statement" speaks of "purpose"
      And the document "necessity statement" speaks of "necessity"
      And the document "necessity statement" speaks of "lawful basis"

  @GV-05 @major @assisted
  @CN-PIPL-24 @EU-GDPR-22
  Rule: Appeal / human review after failed face decision
    Who fails a face decision finds in the app how to have a person look at it. An assessor judges the way.

    @waiting
    Scenario: A failed decision can be appealed
      failed-scan walk to come

      Given a fresh install on which nothing has been agreed to
      When a person fails the scan until the app reacts
      Then the app offers an appeal or a review by a person
