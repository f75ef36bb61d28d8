@theme:accessibility
Feature: A choice that everybody can make

  @AC-01 @major @assisted
  @CN-FRM-5 @ISO-29184-5.2.7_5.2.9
  Rule: Face notice and refusal usable by screen reader; elderly mode keeps the refusal and the alternative
    With the screen reader the notice, the consent, the refusal and the other way can be heard and reached, by names
    that mean what is seen, the notice before the agreement; so can what leads out of the scan. With letters twice as
    large none of them is out of reach. In a mode for the elderly none of them is missing: where a screen names such a
    mode, an assessor walks it.

    PASS proves: The phone gave a screen reader what the consent says of the face and, by their names, the controls that
    agree, refuse and lead to the other way; with letters twice as large they were within reach.

    PASS does not prove: That the words are pronounced well or the gestures work; texts within pictures; a mode for the
    elderly that no screen of the walk names; pages that open from the consent.

    Scenario: Notice and refusal can be heard and reached
      Given a fresh install on which nothing has been agreed to
      When a person who hears the screen comes to the consent about the face, the scan and the choice
      Then what the consent says, agreeing and refusing can be heard
      And the scan can be heard
      And the other method can be heard

    Scenario: Large letters leave nothing out of reach
      Given a fresh install on which nothing has been agreed to
      When a person with letters twice as large comes to the consent about the face and the other method
      Then agreeing, refusing and the other method stay within reach
