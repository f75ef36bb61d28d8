@theme:accessibility
Feature: A choice that everybody can make

  @AC-01 @major @assisted
  @CN-FRM-5 @ISO-29184-5.2.7_5.2.9
  Rule: Face notice and refusal usable by screen reader; elderly mode keeps the refusal and the alternative
    With the screen reader the notice, the consent, the refusal and the other way can be heard and reached; in the mode
    for the elderly none of them is missing.

    @waiting
    Scenario: Notice and refusal can be heard and reached
      screen-reader walk to come

      Given a phone with the screen reader on
      When a person starts the face function
      Then notice, refusal and the other method are labelled and can be reached
