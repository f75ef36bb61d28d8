@theme:minors
Feature: Children and their guardians

  @MI-01 @major @automatic @once
  @CN-PIPL-31 @CN-FRM-7 @CN-NDR-21.2 @CN-KID-8_10
  Rule: Dedicated children's rules in the app
    The app has rules of its own for children, which can be opened in it.

    @waiting
    Scenario: The rules for children open
      persona walk to come

      Given a fresh install on which nothing has been agreed to
      When a person looks for the rules for children
      Then rules of their own open

  @MI-02 @blocker @assisted
  @CN-PIPL-31 @CN-FRM-7 @CN-NDR-22.3 @CN-MPL-72 @CN-45574-6.7 @CN-SPC15-2.3 @EU-GDPR-8
  Rule: Under-14 persona: guardian consent before face capture, with refuse option
    An account of a person under 14 does not come to the scan before a guardian was asked for consent, on a screen where
    the guardian can refuse.

    @waiting
    Scenario: The guardian is asked before the scan
      persona walk to come

      Given the account of a child
      When the child starts the face function
      Then a guardian was asked, with a way to refuse, before the camera opened

  @MI-03 @major @assisted
  @CN-MNR-32 @CN-MNR-46 @CN-41819-6-U14
  Rule: Refusal does not block basic functions; alternative to face in anti-addiction checks
    When child or guardian refuses, basic functions go on; checks against gaming addiction offer another way than the
    face.

    @waiting
    Scenario: A child who refuses can go on
      persona walk to come

      Given the account of a child
      When the child starts the face function and refuses
      Then basic functions work and another method than the face is offered

  @MI-04 @major @assisted
  @CN-MNR-34
  Rule: Guardian can view, delete, withdraw
    A guardian can see what is kept of the child's face, have it deleted and withdraw the consent. An assessor judges
    how.

    @waiting
    Scenario: The guardian has the child's rights
      persona walk to come

      Given the account of a guardian
      When the guardian looks for the child's face data
      Then the guardian can see, delete and withdraw

  @MI-05 @major @documentary @once
  @CN-MNR-36 @CN-MNR-37
  Rule: Internal approval and yearly audit for minors' data
    Access of staff to minors' data is approved and logged, and their processing is audited every year.

    Scenario: Approval and audit are in the dossier
      Given the dossier of the applicant
      Then the document "access approval for minors' data" is in the dossier
      And the document "yearly audit for minors" is in the dossier

  @MI-06 @major @assisted
  @CN-MNR-38
  Rule: Minors' private media not spread
    Where users publish pictures, the app warns before a minor's private picture is published and stops its spread. Apps
    in which nothing is published are not subject to this rule: NOT_APPLICABLE.

    @waiting
    Scenario: A minor's private picture is not spread
      media walk to come

      Given the account of a child
      When the child is about to publish a private picture
      Then the app warned and did not spread it
