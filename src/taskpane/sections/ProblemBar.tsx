import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Problem } from "../services";

/** What went wrong and what to do next. */
export function ProblemBar({ problem }: { problem: Problem }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{problem.message}</MessageBarTitle>
        {problem.fix}
      </MessageBarBody>
    </MessageBar>
  );
}
